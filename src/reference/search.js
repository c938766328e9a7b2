// Filters the list of functions while the user types; without scripts the page is the whole list.
const search = document.getElementById('search');
const found = document.getElementById('found');
const rows = [...document.querySelectorAll('tr[data-search]')];

search.addEventListener('input', () => {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const fits = words.every((word) => row.dataset.search.includes(word));
    row.hidden = !fits;
    if (fits) count++;
  }
  for (const section of document.querySelectorAll('section')) {
    section.hidden = section.querySelector('tr[data-search]:not([hidden])') === null;
  }
  found.textContent = words.length === 0 ? '' : `${count} of ${rows.length}`;
});
