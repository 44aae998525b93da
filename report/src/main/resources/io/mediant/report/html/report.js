'use strict';
(() => {
  const root = document.documentElement;
  const each = (selector, action) => document.querySelectorAll(selector).forEach(action);
  const keep = (key, value) => { try { localStorage.setItem('mediant.' + key, value); } catch { /* private mode */ } };
  const kept = key => { try { return localStorage.getItem('mediant.' + key); } catch { return null; } };

  const other = JSON.parse(document.getElementById('texts').textContent);
  const first = root.lang;
  const originals = new Map();
  const setLanguage = lang => {
    each('[data-t]', e => {
      if (!originals.has(e)) originals.set(e, e.textContent);
      e.textContent = lang === first ? originals.get(e) : other[e.dataset.t];
    });
    root.lang = lang;
  };
  const toggled = lang => lang === 'en' ? 'zh' : 'en';
  document.getElementById('lang').onclick = () => {
    setLanguage(toggled(root.lang));
    keep('lang', root.lang);
  };

  const dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.getElementById('theme').onclick = () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    keep('theme', root.dataset.theme);
  };
  if (kept('theme')) root.dataset.theme = kept('theme');
  if (kept('lang') && kept('lang') !== first) setLanguage(toggled(first));

  const body = document.querySelector('#columns tbody');
  const rows = [...body.rows];
  const columns = { verdict: 0, jsd: 1, distance: 2, judge: 3 };
  const value = (row, key) => key === 'name' ? row.cells[1].textContent : Number(row.dataset.v.split(' ')[columns[key]]);
  each('#columns th[data-k]', th => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...th.childNodes);
    th.append(button);
    button.onclick = () => {
      const key = th.dataset.k;
      const up = th.ariaSort ? th.ariaSort !== 'ascending' : key === 'name' || key === 'verdict';
      each('#columns th[data-k]', e => e.removeAttribute('aria-sort'));
      th.ariaSort = up ? 'ascending' : 'descending';
      const sign = up ? 1 : -1;
      const compare = (a, b) => typeof a === 'string' ? a.localeCompare(b) : a - b;
      body.append(...[...rows].sort((a, b) => sign * compare(value(a, key), value(b, key))));
    };
  });

  const find = document.getElementById('find');
  const filter = () => {
    const wanted = find.value.trim().toLowerCase();
    const on = new Set([...document.querySelectorAll('button[data-s][aria-pressed=true]')].map(b => b.dataset.s));
    let shown = 0;
    rows.forEach(row => {
      row.hidden = !on.has(row.dataset.s) || !row.cells[1].textContent.toLowerCase().includes(wanted);
      if (!row.hidden) shown++;
    });
    document.getElementById('none').hidden = shown > 0;
  };
  find.oninput = filter;
  each('button[data-s]', b => b.onclick = () => {
    b.setAttribute('aria-pressed', b.getAttribute('aria-pressed') !== 'true');
    filter();
  });

  const open = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === 'DETAILS') target.open = true;
  };
  addEventListener('hashchange', open);
  addEventListener('beforeprint', () => each('details', d => { d.open = true; }));
  open();
  each('.tools', e => { e.hidden = false; });
})();
