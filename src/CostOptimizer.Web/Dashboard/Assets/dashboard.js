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
