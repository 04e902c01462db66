"""Who was present, excused, absent or in attendance, in what capacity and for whom: from lists, tables and sentences."""
