// What pages gain where scripts run; every one works without. Nothing here asks another server for anything.

/** Forms marked data-inplace="#id" fetch their answer and put the element of that id in place of the present one. */
async function answerInPlace(form) {
  const selector = form.dataset.inplace;
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form)).toString();
  const place = document.querySelector(selector);
  place.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector(selector);
    if (!fresh) {
      throw new Error(`${address} has no ${selector}`);
    }
    place.replaceWith(fresh);
    history.replaceState(null, '', address);
  } catch {
    form.submit(); // as without script, so that the reader sees what is wrong
  }
}

document.addEventListener('submit', event => {
  if (event.target.dataset.inplace && event.target.method === 'get') {
    event.preventDefault();
    answerInPlace(event.target);
  }
});

document.addEventListener('change', event => {
  const form = event.target.form;
  if (form?.dataset.inplace && form.method === 'get' && event.target.matches('select, input[type="checkbox"], input[type="range"], input[type="number"]')) {
    form.requestSubmit();
  }
});

/** Elements marked data-follow="address" are renewed by this page's own answer with every event of that address, until there is no more to follow. */
const MOST_FOLLOWED = 3; // Each holds a connection, and a browser has six to one server.

function follow(element) {
  const stream = new EventSource(element.dataset.follow);
  const renew = async () => {
    const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const fresh = response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(element.id) : null;
    const place = document.getElementById(element.id);
    if (fresh && place) {
      place.replaceWith(fresh);
    }
  };
  stream.addEventListener('progress', renew);
  stream.addEventListener('ended', () => {
    stream.close();
    location.reload(); // what it brought is elsewhere on the page, too
  });
}

[...document.querySelectorAll('[data-follow]')].slice(0, MOST_FOLLOWED).forEach(follow);

/** Where the list of pages is a strip that scrolls, it begins at the present page. */
document.querySelector('.pages [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });

/** Line charts tell their values under the pointer, show a part of their time when dragged over, and all of it again on a double click. */
const SVG = 'http://www.w3.org/2000/svg';
const LEAST_DRAG = 8; // pixels of the picture: less is a click

function readChart(svg) {
  const [left, top, right, bottom] = svg.dataset.plot.split(' ').map(Number);
  const [from, to] = svg.dataset.time.split(' ').map(Number);
  const [low, high] = svg.dataset.value.split(' ').map(Number);
  const points = [];
  const line = svg.querySelector('.s-line')?.getAttribute('d') ?? '';
  for (const [, x, y] of line.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
    points.push({ x: Number(x), y: Number(y) });
  }
  return { svg, left, top, right, bottom, from, to, low, high, points, shown: { left, right } };
}

/** From a place in the whole chart to where it stands in the part that is shown, and back. */
const place = (chart, x) => chart.left + (x - chart.shown.left) * (chart.right - chart.left) / (chart.shown.right - chart.shown.left);
const source = (chart, x) => chart.shown.left + (x - chart.left) * (chart.shown.right - chart.shown.left) / (chart.right - chart.left);

function pointerX(chart, event) {
  const box = chart.svg.getBoundingClientRect();
  const x = (event.clientX - box.left) * chart.svg.viewBox.baseVal.width / box.width;
  return Math.min(chart.right, Math.max(chart.left, x));
}

function tell(chart, x) {
  const wanted = source(chart, x);
  const near = chart.points.reduce((best, point) => !best || Math.abs(point.x - wanted) < Math.abs(best.x - wanted) ? point : best, null);
  if (!near || place(chart, near.x) < chart.left || place(chart, near.x) > chart.right) {
    return;
  }
  const at = chart.from + (near.x - chart.left) / (chart.right - chart.left) * (chart.to - chart.from);
  const value = chart.low + (chart.bottom - near.y) / (chart.bottom - chart.top) * (chart.high - chart.low);
  const language = document.documentElement.lang;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(at);
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(value);
  const told = `${time} UTC: ≈ ${number} ${chart.svg.dataset.unit}`; // read off the picture, so not to the last digit
  let hover = chart.svg.querySelector('.hover');
  if (!hover) {
    hover = chart.svg.appendChild(document.createElementNS(SVG, 'g'));
    hover.setAttribute('class', 'hover');
    hover.append(document.createElementNS(SVG, 'path'), document.createElementNS(SVG, 'circle'), document.createElementNS(SVG, 'text'));
  }
  const [rule, dot, text] = hover.children;
  const shown = place(chart, near.x);
  rule.setAttribute('d', `M${shown} ${chart.top}V${chart.bottom}`);
  dot.setAttribute('cx', shown);
  dot.setAttribute('cy', near.y);
  dot.setAttribute('r', 4);
  text.setAttribute('x', chart.right);
  text.setAttribute('y', 16);
  text.setAttribute('text-anchor', 'end');
  text.textContent = told;
}

function show(chart, left, right) {
  chart.shown = { left, right };
  const scale = (chart.right - chart.left) / (right - left);
  for (const drawn of chart.svg.querySelectorAll('.s-line, .s-limit, .p-band, .p-gap')) {
    drawn.setAttribute('transform', `translate(${chart.left - left * scale} 0) scale(${scale} 1)`);
    drawn.setAttribute('clip-path', `url(#${chart.clip})`);
    drawn.setAttribute('vector-effect', 'non-scaling-stroke');
  }
  for (const mark of chart.svg.querySelectorAll('[data-day]')) {
    const x = place(chart, Number(mark.dataset.day));
    mark.setAttribute('transform', `translate(${x - Number(mark.dataset.day)} 0)`);
    mark.setAttribute('visibility', x < chart.left || x > chart.right ? 'hidden' : 'visible');
  }
  chart.svg.querySelector('.hover')?.remove();
}

function enliven(svg, index) {
  const chart = readChart(svg);
  chart.clip = `plot-${index}`;
  const clip = svg.appendChild(document.createElementNS(SVG, 'clipPath'));
  clip.id = chart.clip;
  clip.setAttribute('clipPathUnits', 'userSpaceOnUse');
  const plot = clip.appendChild(document.createElementNS(SVG, 'rect'));
  for (const [name, value] of [['y', chart.top], ['height', chart.bottom - chart.top]]) {
    plot.setAttribute(name, value);
  }
  // The clip is scaled with what it cuts, so it is set anew with every part that is shown.
  const cut = () => {
    plot.setAttribute('x', chart.shown.left);
    plot.setAttribute('width', chart.shown.right - chart.shown.left);
  };
  cut();
  // What stands below the plot belongs to a day of its axis.
  for (const tick of svg.querySelectorAll('path.s-axis')) {
    const [, x, y] = tick.getAttribute('d').match(/^M(-?[\d.]+) (-?[\d.]+)/) ?? [];
    if (Number(y) === chart.bottom && tick.getAttribute('d').includes(`L${x} `)) {
      tick.dataset.day = x;
    }
  }
  for (const label of svg.querySelectorAll('text[text-anchor="middle"]')) {
    label.dataset.day = label.getAttribute('x');
  }
  let pressed = null;
  svg.addEventListener('pointermove', event => tell(chart, pointerX(chart, event)));
  svg.addEventListener('pointerleave', () => svg.querySelector('.hover')?.remove());
  svg.addEventListener('pointerdown', event => { pressed = pointerX(chart, event); });
  svg.addEventListener('pointerup', event => {
    const [from, to] = [pressed, pointerX(chart, event)].sort((one, other) => one - other);
    if (pressed !== null && to - from >= LEAST_DRAG) {
      show(chart, source(chart, from), source(chart, to));
      cut();
    }
    pressed = null;
  });
  svg.addEventListener('dblclick', () => {
    show(chart, chart.left, chart.right);
    cut();
  });
}

document.querySelectorAll('svg[data-chart="line"]').forEach(enliven);
