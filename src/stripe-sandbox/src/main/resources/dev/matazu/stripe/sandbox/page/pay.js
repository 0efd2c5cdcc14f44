// The page works without this: it only saves a round trip and formats what is typed.
const field = (id) => document.getElementById(id);
const grouped = (digits) => digits.replace(/(\d{4})(?=\d)/g, "$1 ");
const digitsOf = (text) => text.normalize("NFKC").replace(/\D/g, "");

for (const button of document.querySelectorAll("button[name=fill]")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    field("number").value = grouped(button.value);
    field("expiry").value = "12/34";
    field("cvc").value = "123";
    field("name").value = "TEST GUEST";
    for (const other of document.querySelectorAll("button[name=fill]")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
    document.querySelector("form.card .act button").focus();
  });
}

field("number")?.addEventListener("input", ({ target, inputType }) => {
  if (target.selectionStart === target.value.length && !inputType?.startsWith("delete")) {
    target.value = grouped(digitsOf(target.value).slice(0, 19));
  }
});

field("expiry")?.addEventListener("input", ({ target, inputType }) => {
  const digits = digitsOf(target.value).slice(0, 4);
  if (!inputType?.startsWith("delete") && digits.length > 2) {
    target.value = `${digits.slice(0, 2)}/${digits.slice(2)}`;
  }
});

document.querySelector(".alert")?.scrollIntoView({ block: "center" });
document.querySelector("[aria-invalid]")?.focus({ preventScroll: true });

for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.ariaBusy === "true") {
      event.preventDefault();
    }
    form.ariaBusy = "true";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.forms) {
    form.ariaBusy = "false";
  }
});
