// What a machine can see of a screen: accessible, nothing cut off, nothing to scroll sideways.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const namespaces = readdirSync(new URL('../src/i18n/en/', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Every violation in a line; none is what we want. */
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((levels) => window.axe.run(document, { runOnly: levels, resultTypes: ['violations'] }), LEVELS);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary.split('\n')[1]?.trim()}`),
  );
}

/** Sideways scrolling, and text that its own box cuts off without saying so by an ellipsis. */
export async function misfits(page) {
  return page.evaluate(() => {
    const found = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) {
      found.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth} px`);
    }
    for (const element of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      if (!own || box.width < 2 || style.visibility === 'hidden' || element.closest('.sr, [aria-hidden="true"], select, option')) continue;
      const clips = /hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis';
      const tall = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 2 && !style.webkitLineClamp;
      if ((clips && element.scrollWidth > element.clientWidth + 1) || tall) {
        found.push(`cut: "${element.textContent.trim().slice(0, 40)}" in ${element.tagName.toLowerCase()}.${element.className}`);
      }
      if (box.right > root.clientWidth + 1 && !scrolls(element)) {
        found.push(`outside: "${element.textContent.trim().slice(0, 40)}" in ${element.tagName.toLowerCase()}.${element.className}`);
      }
    }
    return found;

    function scrolls(element) {
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (/auto|scroll|hidden/.test(getComputedStyle(around).overflowX)) return true;
      }
      return false;
    }
  });
}

/** Keys that stand where words should. */
export async function keysWithoutWords(page) {
  const text = await page.evaluate(() => document.body.innerText);
  const keys = text.match(new RegExp(`\\b(${namespaces.join('|')})\\.[a-z][\\w.]+`, 'g')) ?? [];
  return keys;
}
