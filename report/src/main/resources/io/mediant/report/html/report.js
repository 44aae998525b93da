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

  const table = document.querySelector('#columns, #terms');
  const rows = table ? [...table.tBodies[0].rows] : [];
  const heads = table ? [...table.querySelectorAll('th[data-k]')] : [];
  const name = row => row.querySelector('th').textContent;
  const numbers = heads.map(th => th.dataset.k).filter(key => key !== 'name');
  const value = (row, key) => key === 'name' ? name(row) : Number(row.dataset.v.split(' ')[numbers.indexOf(key)]);
  const risesFirst = ['name', 'verdict', 'rank', 'side', 'q'];
  heads.forEach(th => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...th.childNodes);
    th.append(button);
    button.onclick = () => {
      const key = th.dataset.k;
      const up = th.ariaSort ? th.ariaSort !== 'ascending' : risesFirst.includes(key);
      heads.forEach(e => e.removeAttribute('aria-sort'));
      th.ariaSort = up ? 'ascending' : 'descending';
      const sign = up ? 1 : -1;
      const compare = (a, b) => typeof a === 'string' ? a.localeCompare(b) : a - b;
      table.tBodies[0].append(...[...rows].sort((a, b) => sign * compare(value(a, key), value(b, key))));
    };
  });

  const find = document.getElementById('find');
  const filter = () => {
    const wanted = find.value.trim().toLowerCase();
    const on = new Set([...document.querySelectorAll('button[data-s][aria-pressed=true]')].map(b => b.dataset.s));
    let shown = 0;
    rows.forEach(row => {
      row.hidden = !on.has(row.dataset.s) || !name(row).toLowerCase().includes(wanted);
      if (!row.hidden) shown++;
    });
    document.getElementById('none').hidden = shown > 0;
  };
  if (find) find.oninput = filter;
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
