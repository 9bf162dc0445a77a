
(function () {
  "use strict";
  var states = {
    tied: "已勾稽", unchecked: "未核对", error: "有错误", warning: "有警告", info: "有提示", waived: "已列为例外"
  };
  var all = function (selector, root) { return Array.from((root || document).querySelectorAll(selector)); };
  var one = function (selector, root) { return (root || document).querySelector(selector); };
  var findings = all(".finding");
  var marks = all(".paper mark[id]");
  var order = new Map(marks.map(function (mark, number) { return [mark, number]; }));
  var card = one("#card");
  var stores = {};
  var lit = [];
  var shown = null;
  var pinned = false;
  var timer = 0;

  // What the page tells of a figure.
  function store(document_id) {
    if (!stores[document_id]) {
      var element = document.getElementById(document_id + "-data");
      stores[document_id] = element ? JSON.parse(element.textContent) : {figures: [], relations: [], texts: []};
    }
    return stores[document_id];
  }
  function make(tag, name, text) {
    var element = document.createElement(tag);
    if (name) { element.className = name; }
    if (text) { element.textContent = text; }
    return element;
  }
  function link(target, text) {
    var anchor = make("a", "", text);
    anchor.href = "#" + target;
    return anchor;
  }
  function known(mark) {
    var parts = mark.id.split("-f");
    var from = store(parts[0]);
    var figure = from.figures[Number(parts[1])];
    return figure ? {document: parts[0], texts: from.texts, figure: figure, relations: from.relations} : null;
  }
  function others(mark) {
    var told = known(mark);
    if (!told) { return []; }
    var ids = new Set();
    told.figure[3].forEach(function (number) {
      told.relations[number][6].forEach(function (filled) {
        if (filled[1] >= 0) { ids.add(told.document + "-f" + filled[1]); }
      });
    });
    ids.delete(mark.id);
    return Array.from(ids).map(function (id) { return document.getElementById(id); }).filter(Boolean);
  }
  function fill(mark) {
    card.textContent = "";
    var close = make("button", "close", "关闭");
    close.type = "button";
    close.addEventListener("click", function () { hide(); mark.focus(); });
    card.append(close, make("p", "name", mark.textContent));
    var told = known(mark);
    if (!told) { card.append(make("p", "read", "疑点所引的文字。")); return; }
    var texts = told.texts;
    var read = [["科目", texts[told.figure[0]]], ["指标", texts[told.figure[1]]], ["期间", texts[told.figure[2]]]];
    read = read.filter(function (pair) { return pair[1]; }).map(function (pair) { return pair.join(" "); });
    card.append(make("p", "read", read.length ? "读作：" + read.join("，") : "没有读出科目。"));
    if (!told.figure[3].length) { card.append(make("p", "", "没有规则核对到这个数。")); return; }
    var list = make("ul");
    told.figure[3].slice(0, 40).forEach(function (number) {
      list.append(relation(told, told.relations[number], mark.id));
    });
    card.append(list);
    var more = told.figure[3].length - 40;
    if (more > 0) { card.append(make("p", "read", "另有 " + more + " 项关系。")); }
  }
  function relation(told, said, own) {
    var texts = told.texts;
    var item = make("li");
    var head = make("p");
    var title = texts[said[0]];
    var formula = texts[said[4]];
    // a rule is named for its fault: where there is none, the relation speaks first
    head.append(make("span", "badge " + texts[said[2]], texts[said[1]]), " ", make("b", "", said[7] ? title : formula || title));
    item.append(head);
    if (said[7] && formula) { item.append(make("p", "relation", formula)); }
    var filled = make("p");
    said[6].forEach(function (pair, at) {
      var id = told.document + "-f" + pair[1];
      var text = (texts[pair[0]] + " " + texts[pair[2]]).trim();
      if (at) { filled.append("，"); }
      if (pair[1] >= 0 && id !== own) { filled.append(link(id, text)); } else { filled.append(make("b", "", text)); }
    });
    item.append(filled);
    if (texts[said[5]]) { item.append(make("p", "", texts[said[5]])); }
    if (texts[said[3]] && texts[said[3]].indexOf(formula + "：") !== 0) { item.append(make("p", "read", texts[said[3]])); }
    if (said[7]) { item.append(link(told.document + "-n" + said[7], "到疑点 " + said[7])); }
    return item;
  }
  function light(elements, name) {
    elements.forEach(function (element) { element.classList.add(name); lit.push([element, name]); });
  }
  function dim(name) {
    lit = lit.filter(function (pair) {
      if (pair[1] === name) { pair[0].classList.remove(name); }
      return pair[1] !== name;
    });
  }
  function show(mark, stay) {
    window.clearTimeout(timer);
    if (shown === mark && (pinned || !stay)) { return; }
    dim("related");
    fill(mark);
    light(others(mark), "related");
    shown = mark;
    pinned = stay;
    card.hidden = false;
    place(mark);
  }
  function place(mark) {
    var box = mark.getBoundingClientRect();
    var size = card.getBoundingClientRect();
    var below = box.bottom + 8;
    var top = below + size.height > window.innerHeight ? box.top - size.height - 8 : below;
    card.style.top = Math.max(8, top) + "px";
    card.style.left = Math.max(8, Math.min(box.left, window.innerWidth - size.width - 16)) + "px";
  }
  function hide() {
    window.clearTimeout(timer);
    card.hidden = true;
    shown = null;
    pinned = false;
    dim("related");
  }
  function later(act) {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, 200);
  }

  // From a finding to its places and back.
  function reveal(element) {
    for (var at = element.closest("details"); at; at = at.parentElement && at.parentElement.closest("details")) { at.open = true; }
  }
  function select(finding, mark) {
    dim("active");
    all("[aria-current]").forEach(function (element) { element.removeAttribute("aria-current"); });
    finding.setAttribute("aria-current", "true");
    var spots = finding.dataset.spots.split(" ").map(function (id) { return document.getElementById(id); });
    light([finding].concat(spots.filter(Boolean)), "active");
    if (mark) { go(finding, mark); }
  }
  function go(finding, target) {
    var element = target || finding;
    reveal(element);
    finding.scrollIntoView({block: "nearest", behavior: "instant"});
    element.scrollIntoView({block: "center", behavior: "instant"});
    element.focus({preventScroll: true});
  }
  function finding_of(id) {
    return findings.find(function (finding) { return finding.dataset.spots.split(" ").indexOf(id) >= 0; });
  }
  function to_finding(finding) {
    if (finding.hidden) { reset(); }
    reveal(finding);
    select(finding);
    var mark = finding.dataset.spots.split(" ").map(function (id) { return document.getElementById(id); })[0];
    if (mark && !shown) { mark.scrollIntoView({block: "nearest", behavior: "instant"}); }
    finding.scrollIntoView({block: "nearest", behavior: "instant"});
    finding.focus({preventScroll: true});
  }
  document.addEventListener("click", function (event) {
    var mark = event.target.closest(".paper mark[id]");
    var anchor = event.target.closest("a[href^='#']");
    if (mark) {
      show(mark, true);
      var finding = finding_of(mark.id);
      if (finding && !finding.hidden) { select(finding); finding.scrollIntoView({block: "nearest", behavior: "instant"}); }
      return;
    }
    if (!anchor) {
      if (!event.target.closest("#card")) { hide(); }
      return;
    }
    var target = document.getElementById(decodeURIComponent(anchor.hash.slice(1)));
    if (!target) { return; }
    reveal(target);
    if (target.classList.contains("finding")) {
      event.preventDefault();
      hide();
      to_finding(target);
    } else if (target.matches("mark")) {
      event.preventDefault();
      var from = anchor.closest(".finding");
      if (from) { select(from, target); hide(); return; }
      target.scrollIntoView({block: "center", behavior: "instant"});
      target.focus({preventScroll: true});
      show(target, true);
    }
  });
  document.addEventListener("mouseover", function (event) {
    var mark = event.target.closest(".paper mark[id]");
    if (pinned) { return; }
    if (mark) { later(function () { show(mark, false); }); }
    else if (event.target.closest("#card")) { window.clearTimeout(timer); }
    else if (shown) { later(hide); }
  });
  document.addEventListener("focusin", function (event) {
    if (event.target.matches(".paper mark[id]")) { show(event.target, false); }
    else if (shown && !event.target.closest("#card")) { hide(); }
  });
  document.addEventListener("keydown", function (event) {
    var mark = event.target.closest && event.target.closest(".paper mark[id]");
    if (event.key === "Escape") {
      var back = shown;
      hide();
      if (back && card.contains(document.activeElement)) { back.focus(); }
      return;
    }
    if (!mark) { return; }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      var finding = finding_of(mark.id);
      if (finding) { hide(); to_finding(finding); } else { show(mark, true); }
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      var next = marks[order.get(mark) + (event.key === "ArrowRight" ? 1 : -1)];
      if (next) { reveal(next); next.focus(); }
    }
  });
  window.addEventListener("scroll", function () {
    if (!shown) { return; }
    if (pinned || document.activeElement === shown) { place(shown); } else { hide(); }
  }, {passive: true});
  window.addEventListener("hashchange", function () {
    var target = document.getElementById(window.location.hash.slice(1));
    if (target) { reveal(target); target.scrollIntoView(); }
  });

  // Filters.
  var form = one("#filter");
  function apply() {
    var levels = all("[name=level]:checked", form).map(function (box) { return box.value; });
    var rule = form.elements.rule.value;
    var words = form.elements.words.value.trim();
    var count = 0;
    var kept = new Set();
    findings.forEach(function (finding) {
      var keep = levels.indexOf(finding.dataset.level) >= 0 &&
        (!rule || finding.dataset.rule === rule) && (!words || finding.textContent.indexOf(words) >= 0);
      finding.hidden = !keep;
      count += keep;
      if (keep) { finding.dataset.spots.split(" ").forEach(function (id) { kept.add(id); }); }
    });
    findings.forEach(function (finding) {
      finding.dataset.spots.split(" ").forEach(function (id) {
        var mark = document.getElementById(id);
        if (mark) { mark.classList.toggle("muted", !kept.has(id)); }
      });
    });
    all(".findings").forEach(function (section) {
      var left = all(".finding:not([hidden])", section).length;
      one(".shown", section).textContent = left;
      var none = one(".none", section);
      if (none) { none.hidden = left > 0; }
    });
    one("#status").textContent = "列出 " + count + " 项，共 " + findings.length + " 项";
  }
  function reset() { form.reset(); apply(); }
  if (form) {
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { window.setTimeout(apply, 0); });
    apply();
  }

  // Copying.
  function copy(text, button) {
    var done = function () {
      var label = button.textContent;
      button.textContent = "已复制";
      if (form) { one("#status").textContent = "已复制到剪贴板"; }
      window.setTimeout(function () { button.textContent = label; }, 1500);
    };
    var by_hand = function () {
      var area = make("textarea", "", "");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
      done();
    };
    if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(text).then(done, by_hand); } else { by_hand(); }
  }
  function sentence(finding) { return one(".feedback", finding).textContent; }
  all(".copy").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { copy(sentence(button.closest(".finding")), button); });
  });
  var many = one("#copy-all");
  if (many) {
    many.addEventListener("click", function () {
      var kept = findings.filter(function (finding) { return !finding.hidden; });
      copy(kept.map(function (finding, at) { return (at + 1) + ". " + sentence(finding); }).join("\n"), many);
    });
  }

  // Light and dark, print, and figures that can be reached without a mouse.
  var theme = one("#theme");
  theme.hidden = false;
  theme.addEventListener("click", function () {
    var root = document.documentElement;
    var dark = root.dataset.theme ? root.dataset.theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  window.addEventListener("beforeprint", function () { all("details.document").forEach(function (details) { details.open = true; }); });
  one(".hint").hidden = false;
  var first = new Set();
  marks.forEach(function (mark) {
    var state = mark.className;
    var paper = mark.closest(".paper");
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-label", mark.textContent + "，" + states[state]);
    mark.tabIndex = state !== "tied" && state !== "unchecked" || !first.has(paper) ? 0 : -1;
    first.add(paper);
  });
  if (window.location.hash) { window.dispatchEvent(new Event("hashchange")); }
})();
