// Shows the findings of the chosen severities and rule. Without scripts the page shows all of them.
const filter = document.querySelector("#filter");
const findings = [...document.querySelectorAll(".finding")];
const files = [...document.querySelectorAll(".file")];

function show() {
  const severities = new Set([...filter.querySelectorAll("input:checked")].map((box) => box.value));
  const rule = filter.querySelector("select").value;
  for (const finding of findings) {
    const { severity, code } = finding.dataset;
    finding.hidden = !severities.has(severity) || (rule !== "" && rule !== code);
  }
  for (const file of files) file.hidden = !file.querySelector(".finding:not([hidden])");
  filter.querySelector("output").value = findings.filter((finding) => !finding.hidden).length;
}

if (filter) {
  filter.addEventListener("input", show);
  filter.hidden = false;
  show();
}
