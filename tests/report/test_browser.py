"""The HTML report in a real browser: loads, filters, focuses, prints; asks the network nothing."""

import shutil
from contextlib import contextmanager

import pytest
from scored import HARBOUR, article

from hedge.report import write

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDTHS = [(1280, 900), (390, 844)]

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
#: Starting the browser and drawing every page takes far longer than all other tests of a report.
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def browser():
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip(f"no browser found ({', '.join(BROWSERS)}): the HTML report was NOT tested")
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    harbour, twice = article(), article([*HARBOUR, *HARBOUR[1:] * 6])
    calm = article([("fact", "<script>alert(1)</script>"), ("fact", "It rained.")])
    write([("harbour.txt", harbour)], "html", folder / "one.html")
    write([("long.txt", twice)], "html", folder / "long.html")
    write(
        [("calm.txt", calm), ("harbour.txt", harbour), ("empty.txt", article([]))],
        "html",
        folder / "many.html",
    )
    return folder


@contextmanager
def opened(browser, path, size=WIDTHS[0], scheme="light", **settings):
    """Open a page; leaving it checks that nothing was complained of and nothing asked for."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, **settings
    )
    page, complaints, requests = context.new_page(), [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(path.as_uri())
    yield page
    context.close()
    assert complaints == []
    assert {url.split("#")[0] for url in requests if not url.startswith("data:")} == {path.as_uri()}


def middle(page, element):
    """Return a point in the middle of the first line of a sentence."""
    return page.evaluate(
        """element => {
          const box = document.querySelector(element).getClientRects()[0];
          return [box.x + box.width / 2, box.y + box.height / 2];
        }""",
        element,
    )


def test_shows_details_of_a_sentence_on_hover_and_focus(browser, reports):
    with opened(browser, reports / "one.html") as page:
        details = page.locator(".details")
        assert details.is_hidden()
        page.mouse.move(*middle(page, "#a0-s4"))
        assert "Sentence 5: speculation" in details.inner_text()
        page.locator("#a0-s1").focus()
        text = details.inner_text()
        assert "91%" in text
        assert "two people close to the port (unnamed)" in text
        assert "may" in text
        page.keyboard.press("Escape")
        assert details.is_hidden()


def test_keys_walk_through_the_text(browser, reports):
    def current():
        return page.evaluate("document.activeElement.id")

    with opened(browser, reports / "one.html") as page:
        page.locator("#a0-s0").focus()
        page.keyboard.press("ArrowRight")
        assert current() == "a0-s1"
        page.keyboard.press("n")
        assert current() == "a0-s4"
        page.keyboard.press("p")
        assert current() == "a0-s1"
        page.keyboard.press("End")
        assert current() == "a0-s7"
        page.keyboard.press("ArrowDown")
        assert current() == "a0-s7"
        page.keyboard.press("Home")
        assert current() == "a0-s0"
        page.keyboard.press("1")
        assert page.locator("#a0-s0").is_hidden()


def test_the_text_is_one_stop_of_the_tab_key(browser, reports):
    with opened(browser, reports / "one.html") as page:
        assert page.locator(".text [tabindex='0']").count() == 1
        page.locator("#a0-s3").focus()
        page.keyboard.press("ArrowRight")
        assert page.locator(".text [tabindex='0']").get_attribute("id") == "a0-s4"


def test_filters_by_label(browser, reports):
    with opened(browser, reports / "one.html") as page:
        page.locator("input[value=fact]").uncheck()
        page.locator("input[value=attributed]").uncheck()
        assert page.locator(".text .s:visible").count() == 3
        assert page.locator(".shown").inner_text() == "3 of 8 sentences"
        assert page.locator(".text p.gap").count() == 1  # its other sentence is a fact
        page.locator("input[value=fact]").check()
        assert page.locator(".text .s:visible").count() == 5


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        ("all", 8),
        ("without a source", 4),
        ("unnamed sources", 1),
        ("named sources", 2),
        ("documents", 1),
        ("Ines Okoro, head of the Lanmore Port Trust (2)", 2),
    ],
)
def test_filters_by_source(browser, reports, choice, left):
    with opened(browser, reports / "one.html") as page:
        page.locator("select").select_option(label=choice)
        assert page.locator(".text .s:visible").count() == left


@pytest.mark.parametrize("size", WIDTHS)
def test_the_bar_shows_where_one_is_and_leads_elsewhere(browser, reports, size):
    with opened(browser, reports / "long.html", size) as page:
        before = page.locator(".map .view").bounding_box()
        page.mouse.click(size[0] - 5, size[1] * 0.9)
        page.wait_for_function("scrollY > 300")
        page.wait_for_timeout(50)
        assert page.locator(".map .view").bounding_box()["y"] > before["y"]


def test_the_index_leads_to_an_article_and_back(browser, reports):
    with opened(browser, reports / "many.html") as page:
        assert page.locator("article:visible").count() == 0
        page.locator("a", has_text="harbour.txt").click()
        assert page.locator("article:visible h1").inner_text() == "harbour.txt"
        assert page.locator("#index").is_hidden()
        page.locator(".back").click()
        assert page.locator("#index").is_visible()
        assert page.locator("article:visible").count() == 0


def test_articles_that_wait_in_the_index_cost_the_browser_nothing(browser, reports):
    """A thousand live forms held a page up for half a minute; laid-out articles do the same."""
    with opened(browser, reports / "many.html") as page:
        assert page.locator("form").count() == 0
        assert page.evaluate("document.querySelector('article').getClientRects().length") == 0
        page.locator("a", has_text="harbour.txt").click()
        assert page.locator("form").count() == 1


def test_an_address_leads_to_a_sentence(browser, reports):
    with opened(browser, reports / "many.html") as page:
        page.evaluate("location.hash = 'a1-s4'")
        page.wait_for_function("document.activeElement.id === 'a1-s4'")
        assert page.locator("article:visible h1").inner_text() == "harbour.txt"


def test_a_script_in_an_article_is_text(browser, reports):
    with opened(browser, reports / "many.html") as page:
        page.locator("a", has_text="calm.txt").click()
        assert page.locator("#a0-s0").inner_text().endswith("<script>alert(1)</script>")


def test_a_script_that_got_in_would_not_run(browser, reports, tmp_path):
    path = tmp_path / "broken-into.html"
    page_text = (reports / "one.html").read_text("utf-8")
    path.write_text(page_text.replace("<main", "<script>document.title='run'</script><main"))
    context = browser.new_context()
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.title() == "harbour.txt · hedge"
    context.close()


@pytest.mark.parametrize("size", WIDTHS)
@pytest.mark.parametrize("report", ["one", "many"])
def test_nothing_sticks_out_sideways(browser, reports, report, size):
    with opened(browser, reports / f"{report}.html", size) as page:
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


# The luminance and contrast of WCAG 2; a label's text and its tint as they are rendered.
CONTRAST = """() => {
  const channels = (color) => color.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const light = (rgb) => rgb.map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (a, b) => {
    const [x, y] = [light(channels(a)), light(channels(b))].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const grounds = (style) =>
    style.backgroundImage.match(/rgb\\([^)]*\\)/g) || [style.backgroundColor];
  const paper = getComputedStyle(document.body).backgroundColor;
  const tinted = [...document.querySelectorAll(".text .s")].map((s) => {
    const style = getComputedStyle(s);
    return Math.min(...grounds(style).map((ground) => ratio(style.color, ground)));
  });
  const plain = [...document.querySelectorAll(".remark, .n, .flag")]
    .map((e) => ratio(getComputedStyle(e).color, paper));
  return Math.min(...tinted, ...plain);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_enough_to_read(browser, reports, scheme):
    with opened(browser, reports / "one.html", scheme=scheme) as page:
        assert page.evaluate(CONTRAST) >= 4.5


def test_light_and_dark_follow_the_system(browser, reports):
    grounds = []
    for scheme in ("light", "dark"):
        with opened(browser, reports / "one.html", scheme=scheme) as page:
            grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(set(grounds)) == 2


def test_labels_differ_by_more_than_colour(browser, reports):
    look = """s => {
      const style = getComputedStyle(s);
      return [style.backgroundImage !== "none", style.textDecorationLine];
    }"""
    with opened(browser, reports / "one.html") as page:
        looks = [tuple(page.locator(f".text .s.{label}").first.evaluate(look))
                 for label in ("fact", "attributed", "speculation")]  # fmt: skip
    assert len(set(looks)) == 3


def test_prints_the_article_and_nothing_to_click(browser, reports):
    with opened(browser, reports / "one.html", scheme="dark") as page:
        page.emulate_media(media="print")
        assert page.locator("aside").is_hidden()
        assert page.locator(".map").is_hidden()
        assert page.locator(".text .s:visible").count() == 8
        assert (
            page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        )
        assert page.pdf().startswith(b"%PDF")


def test_reads_without_scripts(browser, reports):
    with opened(browser, reports / "many.html", java_script_enabled=False) as page:
        assert page.locator(".text .s:visible").count() == 10
        assert "need JavaScript" in page.locator("footer").inner_text()


def test_details_open_on_a_tap_and_leave_room_for_the_text(browser, reports):
    with opened(browser, reports / "one.html", WIDTHS[1], has_touch=True) as page:
        page.locator("#a0-s3").scroll_into_view_if_needed()
        page.touchscreen.tap(*middle(page, "#a0-s3"))
        box = page.locator(".details").bounding_box()
        assert box["height"] <= 0.46 * WIDTHS[1][1]
        page.wait_for_timeout(100)
        assert middle(page, "#a0-s3")[1] < box["y"]  # the sheet does not cover what it is about
        page.locator(".close").tap()
        assert page.locator(".details").is_hidden()
