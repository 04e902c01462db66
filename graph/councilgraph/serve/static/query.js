// The editor of queries. Without this script, or when anything in it fails, the form works as it is.

const area = document.getElementById("query");
const Yasqe = window.Yasqe?.Yasqe ?? window.Yasqe;

/** Say what is suggested for the word before the cursor: terms by short name, by IRI or by what they are called. */
function matching(terms, word) {
  const wanted = word.toLowerCase().replace(/^</, "");
  const found = terms.filter(([short, iri, name]) =>
    [short, iri, name].some((text) => text.toLowerCase().startsWith(wanted)) ||
    short.toLowerCase().split(":").pop().startsWith(wanted));
  return found.slice(0, 50).map(([short, , name, number]) => ({
    text: short,
    displayText: `${short}  ${name} (${number.toLocaleString("en-GB")})`,
  }));
}

/** Return the word before the cursor and whether it stands where a property stands. */
function place(editor) {
  const cursor = editor.getCursor();
  const before = editor.getLine(cursor.line).slice(0, cursor.ch);
  const word = /[<\w:./#-]*$/.exec(before)[0];
  const earlier = editor.getRange({ line: 0, ch: 0 }, { line: cursor.line, ch: cursor.ch - word.length })
    .replace(/#[^\n<>]*$/gm, "").trimEnd();
  const afterType = /(?:^|\s)(?:a|rdf:type)$/.test(earlier);
  const afterSubject = /(?:[.{;]|^)\s*(?:[?$]\w+|<[^<>\s]*>|[\w.-]*:[\w.-]*)$/.test(earlier) || /[;/|^]$/.test(earlier);
  return { cursor, word, afterType, afterSubject };
}

function suggestions(editor, about) {
  const { cursor, word, afterType, afterSubject } = place(editor);
  const from = { line: cursor.line, ch: cursor.ch - word.length };
  const line = editor.getLine(cursor.line).slice(0, from.ch);
  let list;
  if (/^\s*PREFIX\s+$/i.test(line)) {
    list = Object.entries(about.prefixes)
      .filter(([prefix]) => prefix.startsWith(word.replace(/:$/, "")))
      .map(([prefix, namespace]) => ({ text: `${prefix}: <${namespace}>`, displayText: `${prefix}:  ${namespace}` }));
  } else if (afterType) {
    list = matching(about.classes, word);
  } else if (afterSubject) {
    list = matching(about.properties, word);
  } else {
    list = word ? matching([...about.classes, ...about.properties], word) : [];
  }
  return { list, from, to: cursor };
}

async function enhance() {
  // Nothing is asked of other hosts: the completers that come with the editor are left out.
  Yasqe.defaults.autocompleters = [];
  const label = document.querySelector("label[for=query]");
  const holder = document.createElement("div");
  area.parentElement.after(holder);
  const editor = new Yasqe(holder, {
    value: area.value,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    createShortLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    autocompleters: [],
    requestConfig: { endpoint: "" },
    viewportMargin: Infinity,
  });
  area.hidden = true;
  area.required = false; // what is not seen cannot be asked to be filled in
  const input = editor.getInputField();
  input.setAttribute("aria-label", label.textContent);
  input.setAttribute("aria-describedby", `${area.getAttribute("aria-describedby")} editor-help`);
  label.addEventListener("click", () => editor.focus());

  const help = document.createElement("p");
  help.id = "editor-help";
  help.className = "editor-help";
  help.textContent = "Ctrl and space suggests classes, properties and prefixes; Ctrl and Enter runs the query.";
  holder.after(help);

  const form = area.form;
  form.addEventListener("submit", () => { area.value = editor.getValue(); });
  // The tabulator is left to the browser: a keyboard gets out of the editor as it came in.
  editor.setOption("extraKeys", { ...editor.getOption("extraKeys"), Tab: false, "Shift-Tab": false, Esc: false, "Ctrl-S": false });
  editor.addKeyMap({
    "Ctrl-Enter": () => form.requestSubmit(),
    "Cmd-Enter": () => form.requestSubmit(),
  });

  const line = Number(area.dataset.line);
  if (line) {
    editor.addLineClass(line - 1, "background", "fault-line");
    editor.setCursor({ line: line - 1, ch: Math.max(0, Number(area.dataset.column) - 1) });
  }

  const response = await fetch(area.dataset.terms, { headers: { Accept: "application/json" } });
  if (!response.ok) return;
  const about = await response.json();
  editor.addKeyMap({
    "Ctrl-Space": () => editor.showHint({ hint: () => suggestions(editor, about), completeSingle: false }),
  });
}

if (area && Yasqe) enhance();
