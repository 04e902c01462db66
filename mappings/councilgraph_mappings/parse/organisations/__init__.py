"""The names of organisations, and which of them are one."""
