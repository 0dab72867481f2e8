// One box over a list that ticks all of its boxes. Without scripts each is ticked by itself, or „Alle passenden“ is chosen.
for (const head of document.querySelectorAll("[data-choose-all]")) {
  const boxes = [...head.closest("table").querySelectorAll("tbody input[type=checkbox]")];
  const all = document.createElement("input");
  all.type = "checkbox";
  all.className = "kern-form-check__checkbox";
  all.setAttribute("aria-label", "Alle Fälle dieser Seite auswählen");
  const show = () => {
    const count = boxes.filter(box => box.checked).length;
    all.checked = count === boxes.length;
    all.indeterminate = count > 0 && count < boxes.length;
  };
  all.addEventListener("change", () => boxes.forEach(box => { box.checked = all.checked; }));
  boxes.forEach(box => box.addEventListener("change", show));
  const holder = document.createElement("div");
  holder.className = "kern-form-check";
  holder.append(all);
  // The heading keeps its word for those who hear it.
  head.append(holder);
  show();
}
