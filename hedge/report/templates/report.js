"use strict";
(() => {
  const LABELS = ["fact", "attributed", "speculation"];
  const QUESTIONS = { hedged: "hedged by", attributed: "reported by" };
  const index = document.getElementById("index");
  const articles = [...document.querySelectorAll("article")];
  const all = (root, what) => [...root.querySelectorAll(what)];

  function element(name, text, kind) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function row(list, term, ...content) {
    const description = element("dd");
    description.append(...content);
    list.append(element("dt", term), description);
  }

  function gauge(percent, label) {
    const made = element("span", undefined, "gauge");
    const filled = element("i", undefined, label);
    filled.style.width = `${percent}%`;
    made.append(filled);
    return made;
  }

  /* A cue that a source cuts in two is one cue. */
  function cuesOf(sentence) {
    const cues = new Map();
    for (const mark of all(sentence, "mark")) {
      const known = cues.get(mark.dataset.cue + mark.className);
      if (known) known.text += mark.textContent;
      else cues.set(mark.dataset.cue + mark.className, {
        text: mark.textContent, kind: mark.dataset.kind, weight: mark.dataset.weight, question: mark.className,
      });
    }
    return [...cues.values()];
  }

  function describe(sentence) {
    const data = sentence.dataset;
    const list = element("dl");
    data.p.split(" ").forEach((percent, i) => row(list, LABELS[i], gauge(percent, LABELS[i]), percent + "%"));
    row(list, "source", data.source || "none");
    for (const cue of cuesOf(sentence)) {
      row(list, QUESTIONS[cue.question], element("b", cue.text), " ", element("span", `${cue.kind}, ${cue.weight}%`, "kind"));
    }
    const number = Number(sentence.id.split("-s")[1]) + 1;
    return [element("h2", `Sentence ${number}: ${data.label}`), list];
  }

  function start(article) {
    const template = article.querySelector("template");
    template.replaceWith(template.content);
    const sentences = all(article, ".text .s");
    const paragraphs = all(article, ".text p");
    const details = article.querySelector(".details");
    const form = article.querySelector(".filters");
    const map = article.querySelector(".map");
    const text = article.querySelector(".text");
    const shown = () => sentences.filter((sentence) => !sentence.hidden);
    let current = null;

    function show(sentence) {
      for (const other of all(text, ".current")) other.classList.remove("current");
      details.hidden = !sentence;
      if (!sentence) return;
      sentence.classList.add("current");
      details.querySelector(".body").replaceChildren(...describe(sentence));
    }

    function choose(sentence) {
      if (!sentence) return;
      for (const other of sentences) other.tabIndex = -1;
      sentence.tabIndex = 0;
      sentence.focus();
    }

    function step(by, only) {
      const list = shown().filter((sentence) => !only || sentence.dataset.label === only || sentence === current);
      const at = list.indexOf(current);
      choose(at < 0 ? list[0] : list[Math.min(Math.max(at + by, 0), list.length - 1)]);
    }

    function passes(sentence, labels, choice) {
      const [what, wanted] = choice.split(" ");
      if (!labels.has(sentence.dataset.label)) return false;
      if (what === "kind") return sentence.dataset.kind === wanted;
      return what !== "source" || sentence.dataset.sources.split(" ").includes(wanted);
    }

    function filter() {
      const labels = new Set(all(form, "input:checked").map((box) => box.value));
      const choice = form.elements.source.value;
      for (const sentence of sentences) sentence.hidden = !passes(sentence, labels, choice);
      for (const paragraph of paragraphs) {
        const inside = all(paragraph, ".s");
        const left = inside.filter((sentence) => !sentence.hidden).length;
        paragraph.hidden = inside.length > 0 && left === 0;
        paragraph.classList.toggle("gap", left > 0 && left < inside.length);
      }
      const left = shown();
      form.querySelector(".shown").textContent = `${left.length} of ${sentences.length} sentences`;
      if (!left.some((sentence) => sentence.tabIndex === 0) && left[0]) left[0].tabIndex = 0;
      if (current && current.hidden) { current = null; show(null); }
      follow();
    }

    function close() {
      current = null;
      show(null);
    }

    const keys = {
      ArrowRight: () => step(1), ArrowLeft: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1),
      j: () => step(1), k: () => step(-1), n: () => step(1, "speculation"), p: () => step(-1, "speculation"),
      Home: () => choose(shown()[0]), End: () => choose(shown().at(-1)), Escape: close,
    };
    LABELS.forEach((label, i) => {
      keys[i + 1] = () => form.querySelector(`[value=${label}]`).click();
    });

    /* Single keys work in the text only, so that they steal none from the browser or from speech. */
    text.addEventListener("keydown", (event) => {
      const key = keys[event.key];
      if (!key || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      key();
    });
    text.addEventListener("focusin", (event) => {
      const sentence = event.target.closest(".s");
      if (sentence) { current = sentence; show(sentence); }
    });
    text.addEventListener("pointerover", (event) => {
      const sentence = event.target.closest(".s");
      if (sentence && event.pointerType !== "touch") show(sentence);
    });
    text.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch" && current) show(current);
    });
    text.addEventListener("click", (event) => {
      const sentence = event.target.closest(".s");
      if (sentence && getSelection().isCollapsed) choose(sentence);
    });
    details.querySelector(".close").addEventListener("click", close);
    details.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
    form.addEventListener("change", filter);
    form.addEventListener("submit", (event) => event.preventDefault());

    /* The bar along the page: what part of the text the window shows, and a click to go there. */
    function follow() {
      if (index && !article.classList.contains("open")) return;
      const box = text.getBoundingClientRect();
      const from = Math.min(Math.max(-box.top / box.height, 0), 1);
      const to = Math.min(Math.max((innerHeight - box.top) / box.height, 0), 1);
      const view = map.querySelector(".view");
      view.style.top = `${100 * from}%`;
      view.style.height = `${100 * (to - from)}%`;
    }
    map.addEventListener("click", (event) => {
      const box = text.getBoundingClientRect();
      const target = (event.clientY / innerHeight) * box.height + box.top + scrollY;
      scrollTo({ top: target - innerHeight / 2 });
    });
    addEventListener("scroll", follow, { passive: true });
    addEventListener("resize", follow);
    article.addEventListener("shown", follow);
    filter();
  }

  /* Several articles in one page: the index, or the one that the address names. An article starts
     when it is first shown: a page may hold a thousand. */
  const started = new Set();
  function route() {
    const name = location.hash.slice(1);
    const target = name && document.getElementById(name);
    const article = target && target.closest("article");
    if (index && articles.length) {
      index.hidden = Boolean(article);
      for (const other of articles) other.classList.toggle("open", other === article);
      const back = document.querySelector(".back");
      if (back) back.hidden = !article;
      if (!article || target === article) scrollTo(0, 0);
      else target.scrollIntoView({ block: "center" });
    }
    const open = article || (index ? null : articles[0]);
    if (open && !started.has(open)) { started.add(open); start(open); }
    if (article) article.dispatchEvent(new Event("shown"));
    if (target && target.matches(".text .s")) target.focus();
  }

  addEventListener("hashchange", route);
  route();
})();
