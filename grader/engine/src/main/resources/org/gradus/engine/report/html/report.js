(() => {
  "use strict";

  const data = JSON.parse(document.getElementById("data").textContent);
  const WORDS = { E: "earned", F: "follow-through", L: "lost", W: "withheld", "-": "no mark" };
  const SIGNS = { E: "\u25cf", F: "\u25d0", L: "\u2715", W: "\u25cb", "-": "" };
  const ORDER = "EFWL-";
  const byId = id => document.getElementById(id);

  /** An element; what a student wrote gets in as text alone, never as HTML. */
  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
    children.flat().forEach(child => made.append(child));
    return made;
  }

  const name = facet => facet.part + " " + facet.facet;
  const many = (count, noun) => count + " " + noun + (count === 1 ? "" : "s");

  function sign(verdict) {
    return verdict === "-" ? element("span", {}, element("span", { class: "unseen" }, WORDS["-"])) : [
      element("span", { class: "cell v-" + verdict, "aria-hidden": "true" }, SIGNS[verdict]),
      element("span", { class: "unseen" }, WORDS[verdict]),
    ];
  }

  function plainTable(heads, rows) {
    return element("table", { class: "plain" },
      element("thead", {}, element("tr", {}, heads.map(head => element("th", { scope: "col" }, head)))),
      element("tbody", {}, rows.map(row => element("tr", {}, row.map((cell, column) =>
        column === 0 ? element("th", { scope: "row" }, cell) : element("td", {}, cell))))));
  }

  // Themes

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const charts = [];

  function setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    byId("theme").textContent = theme === "dark" ? "Light" : "Dark";
    charts.forEach(paint);
  }

  setTheme(dark.matches ? "dark" : "light");
  dark.addEventListener("change", () => setTheme(dark.matches ? "dark" : "light"));
  byId("theme").addEventListener("click", () =>
    setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));

  // Charts

  const color = variable => getComputedStyle(document.documentElement).getPropertyValue(variable).trim();

  function paint(chart) {
    Object.values(chart.options.scales).forEach(scale => {
      scale.ticks.color = color("--soft");
      scale.grid.color = color("--line");
      scale.title.color = color("--soft");
    });
    chart.options.plugins.legend.labels.color = color("--soft");
    chart.data.datasets.forEach(set => {
      set.backgroundColor = color(set.paint);
      set.borderColor = color("--paper");
    });
    chart.update("none");
  }

  function chart(canvas, config, counts, long) {
    const axis = (title, stacked, integers) => ({
      stacked, beginAtZero: true, ticks: integers ? { precision: 0 } : { autoSkip: false }, grid: { display: integers },
      title: { display: Boolean(title), text: title },
    });
    config.datasets.forEach(set => { set.backgroundColor = color(set.paint); });
    const made = new Chart(byId(canvas), {
      type: "bar",
      data: config,
      options: {
        indexAxis: long ? "y" : "x",
        animation: false, maintainAspectRatio: false,
        scales: { x: axis(long ? counts : "percent", long, long), y: axis(long ? "" : counts, long, !long) },
        plugins: { colors: { enabled: false }, legend: { display: long, position: "bottom", labels: { boxWidth: 14 } } },
      },
    });
    charts.push(made);
    paint(made);
  }

  function distribution() {
    const labels = Array.from({ length: 10 }, (_, i) => (i * 10) + "\u2013" + (i === 9 ? 100 : i * 10 + 9));
    const counts = labels.map(() => 0);
    data.submissions.filter(one => one.percent !== "").forEach(one =>
      counts[Math.min(9, Math.floor(Number(one.percent) / 10))]++);
    chart("distribution", { labels, datasets: [{ label: "submissions", data: counts, paint: "--accent" }] }, "submissions", false);
    byId("distribution-numbers").append(plainTable(["percent", "submissions"],
      labels.map((label, i) => [label, String(counts[i])])));
  }

  function facets() {
    const kinds = ["earned", "followed", "withheld", "lost"];
    byId("facets-chart").style.height = Math.max(19, 3 + data.facets.length * 1.35) + "rem";
    chart("facets", {
      labels: data.facets.map(name),
      datasets: kinds.map(kind => ({
        label: kind === "followed" ? "follow-through" : kind, data: data.facets.map(facet => facet[kind]), paint: "--chart-" + kind, borderWidth: 1,
      })),
    }, "submissions", true);
    byId("facets-numbers").append(plainTable(["facet", "pass rate", "earned", "follow-through", "withheld", "lost"],
      data.facets.map(facet => {
        const all = facet.earned + facet.followed + facet.withheld + facet.lost;
        const rate = all === 0 ? "" : (100 * facet.earned / all).toFixed(1) + " %";
        return [name(facet), rate, ...kinds.map(kind => String(facet[kind]))];
      })));
  }

  // The table of submissions

  const rows = data.submissions.map((one, place) => {
    const row = { place, name: one.name, status: one.status, points: one.points === "" ? null : Number(one.points),
      percent: one.percent === "" ? null : Number(one.percent) };
    data.facets.forEach((facet, i) => { row["f" + i] = one.verdicts === "" ? "-" : one.verdicts[i]; });
    return row;
  });

  /** What the search looks into, made when it is first asked for. */
  function searchable(place) {
    const row = rows[place];
    if (row.text === undefined) {
      const one = data.submissions[place];
      const said = one.evidence.flatMap(proof => proof.said).concat(one.chains, one.notes).map(text => data.texts[text]);
      row.text = [one.name, one.status, one.reason, ...said].join("\n").toLowerCase();
    }
    return row.text;
  }

  const link = place => element("a", { href: "#submission-" + place }, element("bdi", {}, data.submissions[place].name));
  const byVerdict = (one, other) => ORDER.indexOf(one) - ORDER.indexOf(other);
  const numbersLast = (one, other, a, b, column, direction) => {
    if (one === null || other === null) {
      return one === other ? 0 : ((one === null) === (direction === "asc") ? 1 : -1);
    }
    return one - other;
  };
  const shownNumber = key => cell => document.createTextNode(data.submissions[cell.getData().place][key]);

  function columns() {
    const parts = [...new Set(data.facets.map(facet => facet.part))];
    const heat = data.facets.map((facet, i) => ({
      title: facet.facet, field: "f" + i, headerVertical: true, width: 38, minWidth: 38, sorter: byVerdict,
      cssClass: "heat" + (i === 0 || data.facets[i - 1].part !== facet.part ? " first-of-part" : ""),
      formatter: cell => element("span", {}, sign(cell.getValue())),
    }));
    return [
      { title: "submission", field: "name", width: 210, frozen: true, formatter: cell => link(cell.getData().place) },
      { title: "status", field: "status", width: 118, formatter: cell => document.createTextNode(cell.getValue()) },
      { title: "points", field: "points", width: 98, hozAlign: "right", sorter: numbersLast, formatter: shownNumber("points") },
      { title: "percent", field: "percent", width: 106, hozAlign: "right", sorter: numbersLast, formatter: shownNumber("percent") },
      ...parts.map(part => ({ title: part, columns: heat.filter((column, i) => data.facets[i].part === part) })),
    ];
  }

  /** Columns are sorted by the keyboard too, and a screen reader hears a table. */
  function accessible(table, holder) {
    holder.querySelectorAll(".tabulator-col.tabulator-sortable").forEach(head => {
      head.tabIndex = 0;
      head.addEventListener("keydown", event => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          head.click();
        }
      });
    });
    // A grid holds groups of rows, and these hold rows: the boxes between them are nothing to a reader.
    const role = (selector, value) => holder.querySelectorAll(selector).forEach(box => box.setAttribute("role", value));
    role(".tabulator-col-group", "presentation");
    holder.querySelectorAll(".tabulator-col-group").forEach(box => ["aria-sort", "aria-title"].forEach(name => box.removeAttribute(name)));
    // Each facet says its part.
    holder.querySelectorAll(".tabulator-col.heat").forEach(head => {
      head.setAttribute("aria-label", name(data.facets[Number(head.getAttribute("tabulator-field").slice(1))]));
    });
    role(".tabulator-header", "presentation");
    role(".tabulator-table", "presentation");
    role(".tabulator-tableholder", "rowgroup");
    holder.querySelector(".tabulator-tableholder").tabIndex = 0;
    holder.setAttribute("aria-rowcount", String(table.getDataCount() + 1));
  }

  function tabulator(id, label, options) {
    const holder = byId(id);
    holder.setAttribute("aria-label", label);
    const table = new Tabulator(holder, Object.assign({
      layout: "fitDataFill", rowHeight: 34, headerSortTristate: true, keybindings: false, resizableColumnFit: false,
      // It would draw its rows anew whenever it comes into view, and take the keyboard from who has just moved to one of them.
      autoResize: false,
      columnDefaults: { resizable: false, headerSortStartingDir: "asc" },
    }, options));
    addEventListener("resize", () => table.redraw());
    return new Promise(resolve => table.on("tableBuilt", () => {
      accessible(table, holder);
      resolve(table);
    }));
  }

  // What is shown of it

  const chosen = { concerned: null, why: "" };
  let submissions = null;

  function isShown(row) {
    const words = byId("search").value.trim().toLowerCase();
    const status = byId("status").value;
    const facet = byId("facet").value;
    return (chosen.concerned === null || chosen.concerned.has(row.place))
      && (status === "" || row.status === status)
      && (facet === "" || row["f" + facet] === byId("verdict").value)
      && (words === "" || searchable(row.place).includes(words));
  }

  function show() {
    submissions.setFilter(isShown);
    const count = submissions.getDataCount("active");
    const all = count === data.submissions.length ? many(count, "submission") : count + " of " + many(data.submissions.length, "submission");
    byId("shown").textContent = all + (chosen.why === "" ? "" : ", " + chosen.why);
  }

  function choose(places, why) {
    chosen.concerned = places === null ? null : new Set(places);
    chosen.why = why;
    show();
  }

  function showAll() {
    ["search", "status", "facet"].forEach(id => { byId(id).value = ""; });
    choose(null, "");
  }

  function concerned(places, why) {
    showAll();
    choose(places, why);
    byId("heat-map").scrollIntoView();
    byId("heat-map").focus({ preventScroll: true });
  }

  // One submission, down to the evidence

  const paragraph = (text, kind) => element("p", kind ? { class: kind } : {}, element("bdi", {}, text));

  function proof(facet, verdict, evidence) {
    const texts = evidence ? evidence.said.map(text => paragraph(data.texts[text])) : [];
    const right = evidence ? evidence.right.map(text => paragraph("Right: " + data.texts[text], "right")) : [];
    const examples = evidence ? evidence.examples.map(text => [
      element("p", {}, "The smallest example found:"),
      element("pre", { tabindex: "0" }, data.texts[text])]).flat() : [];
    return element("div", { class: "proof" },
      element("h4", {}, sign(verdict), element("span", {}, facet.facet + ", " + WORDS[verdict]),
        element("span", { class: "paid" }, (evidence ? evidence.points : "0") + " of " + facet.worth)),
      texts, right, examples);
  }

  function parts(one) {
    const earned = [];
    const missed = [];
    new Set(data.facets.map(facet => facet.part)).forEach(part => {
      const own = data.facets.map((facet, i) => ({ facet, i })).filter(column => column.facet.part === part && one.verdicts[column.i] !== "-");
      const lacking = own.filter(column => one.verdicts[column.i] !== "E");
      const full = own.filter(column => one.verdicts[column.i] === "E").map(column => column.facet.facet + " " + column.facet.worth).join(", ");
      if (lacking.length === 0) {
        earned.push(element("p", { class: "full" }, element("strong", {}, part), " " + full));
      } else {
        missed.push(element("h3", {}, part),
          ...lacking.map(column => proof(column.facet, one.verdicts[column.i], one.evidence.find(found => found.facet === column.i))),
          ...(full === "" ? [] : [element("p", { class: "full" }, "Earned: " + full)]));
      }
    });
    return missed.concat(earned.length === 0 ? [] : [element("h3", {}, "Full marks"), ...earned]);
  }

  function list(title, texts) {
    return texts.length === 0 ? [] : [
      element("h3", {}, title),
      ...texts.map(text => paragraph(data.texts[text])),
    ];
  }

  function open(place) {
    const one = data.submissions[place];
    const close = element("button", { type: "button", id: "close" }, "Close");
    close.addEventListener("click", () => byId("detail").close());
    const points = one.points === "" ? "no points, " + one.status
      : one.points + " of " + data.maxPoints + " points (" + one.percent + " %), " + one.status;
    byId("detail-body").replaceChildren(
      element("div", { class: "detail-top" },
        element("h2", { id: "detail-title" }, element("bdi", {}, one.name)), close),
      element("p", { class: "detail-points" }, points, " \u00b7 ",
        element("a", { id: "detail-page", href: "feedback/" + encodeURIComponent(one.page) + ".html" }, "the page of its student")),
      ...(one.reason === "" ? [] : [paragraph(one.reason)]),
      ...(one.verdicts === "" ? [] : parts(one)),
      ...list("One part after the other (no marks)", one.chains),
      ...list("Notes (these cost nothing)", one.notes));
    if (!byId("detail").open) {
      byId("detail").showModal();
    }
    byId("detail").scrollTop = 0;
  }

  byId("detail").addEventListener("close", () => history.replaceState(null, "", "#heat-map"));

  // Links within the page say what to show

  function follow() {
    const [, kind, number] = /^#(submission|loss|check)-(\d+)$/.exec(location.hash) || [];
    const place = Number(number);
    if (kind === "submission" && data.submissions[place]) {
      open(place);
    } else if (kind === "loss" && data.losses[place]) {
      const loss = data.losses[place];
      concerned(loss.submissions, "those with \u201c" + loss.name + "\u201d in " + loss.part);
    } else if (kind === "check" && data.checks[place]) {
      const check = data.checks[place];
      concerned(check.failed, "those that do not pass \u201c" + check.name + "\u201d of " + check.part);
    }
  }

  addEventListener("hashchange", follow);
  // The same link twice is no change.
  document.addEventListener("click", event => {
    const anchor = event.target.closest("a[href^='#']");
    if (anchor && anchor.getAttribute("href") === location.hash) {
      follow();
    }
  });

  // Checks

  function checkRows() {
    return data.checks.map((check, place) => ({
      place, part: check.part, facet: check.facet, name: check.name, family: check.family,
      failed: check.failed.length, rate: check.of === 0 ? 0 : 100 * (check.of - check.failed.length) / check.of,
    }));
  }

  function rate(cell) {
    const filled = element("i");
    filled.style.width = cell.getValue() + "%";
    return element("span", {}, element("span", { class: "bar", "aria-hidden": "true" }, filled), cell.getValue().toFixed(1) + " %");
  }

  function failed(cell) {
    const { place, name: check } = cell.getData();
    return cell.getValue() === 0 ? document.createTextNode("0")
      : element("a", { href: "#check-" + place, "aria-label": many(cell.getValue(), "submission") + " not passing " + check }, String(cell.getValue()));
  }

  const text = cell => document.createTextNode(cell.getValue());

  // For paper: tables that are as long as they are

  function printed() {
    const active = submissions.getData("active");
    const heads = [["submission", false], ["points", false], ...data.facets.map(facet => [name(facet), true])];
    return element("table", { class: "plain printed" },
      element("thead", {}, element("tr", {}, heads.map(([head, turned]) =>
        element("th", { scope: "col" }, element("span", turned ? { class: "turned" } : {}, head))))),
      element("tbody", {}, active.map(row => element("tr", {},
        element("th", { scope: "row" }, element("bdi", {}, row.name)),
        element("td", {}, data.submissions[row.place].points || row.status),
        data.facets.map((facet, i) => element("td", {}, sign(row["f" + i])))))));
  }

  function printedChecks() {
    const table = plainTable(["part", "facet", "check", "pass rate"],
      checkRows().map(row => [row.part, row.facet, row.name, row.rate.toFixed(1) + " %"]));
    table.classList.add("printed");
    return table;
  }

  let before = "light";
  addEventListener("beforeprint", () => {
    before = document.documentElement.dataset.theme;
    setTheme("light");
    byId("heat-map").append(printed());
    byId("checks").append(printedChecks());
  });
  addEventListener("afterprint", () => {
    document.querySelectorAll(".printed").forEach(table => table.remove());
    setTheme(before);
  });

  // All of it

  async function start() {
    [...new Set(data.submissions.map(one => one.status))].sort().forEach(status =>
      byId("status").append(element("option", { value: status }, status)));
    data.facets.forEach((facet, i) => byId("facet").append(element("option", { value: String(i) }, name(facet))));
    submissions = await tabulator("table", "Submissions by facets", {
      data: rows, columns: columns(), index: "place", height: Math.min(rows.length * 34 + 220, 640) + "px", placeholder: "Nothing matches.",
    });
    await tabulator("checks-table", "Checks", {
      data: checkRows(), index: "place", height: Math.min(data.checks.length * 34 + 60, 520) + "px", layout: "fitColumns",
      initialSort: [{ column: "rate", dir: "asc" }],
      columns: [
        { title: "part", field: "part", formatter: text, widthGrow: 1 },
        { title: "facet", field: "facet", formatter: text, widthGrow: 1 },
        { title: "check", field: "name", formatter: text, widthGrow: 3 },
        { title: "kind", field: "family", formatter: text, widthGrow: 1 },
        { title: "pass rate", field: "rate", sorter: "number", formatter: rate, width: 210 },
        { title: "not passed", field: "failed", sorter: "number", hozAlign: "right", formatter: failed, width: 120 },
      ],
    });
    distribution();
    facets();
    let waiting = 0;
    byId("search").addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(show, 120);
    });
    ["status", "facet", "verdict"].forEach(id => byId(id).addEventListener("change", show));
    byId("reset").addEventListener("click", showAll);
    show();
    follow();
    // The table fits itself into what the charts have left, which takes a frame or two.
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    performance.mark("ready");
    document.documentElement.dataset.ready = "true";
  }

  start();
})();
