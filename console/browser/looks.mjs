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

/** Texts in sight that something else lies upon, or that stand beyond their card; what is meant to float is let alone. */
export async function misplaced(page) {
  return page.evaluate(() => {
    const found = [];
    for (const element of document.body.querySelectorAll('*')) {
      const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      if (
        !text ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
        getComputedStyle(element).pointerEvents === 'none' ||
        element.closest('.sr, [aria-hidden="true"], option')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const [box] = range.getClientRects();
      if (!box || element.getBoundingClientRect().width < 2) continue;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (isCutOff(element, x, y)) continue;
      const card = element.closest('.card');
      if (card && box.right > card.getBoundingClientRect().right + 1 && !moves(element, card)) {
        found.push(`beyond its card: "${text.data.trim().slice(0, 40)}" in ${element.tagName.toLowerCase()}.${element.className}`);
      }
      const top = document.elementFromPoint(x, y);
      if (!top || top.contains(element) || element.contains(top) || top.closest('label')?.contains(element) || floats(top)) continue;
      found.push(`covered: "${text.data.trim().slice(0, 40)}" by ${top.tagName.toLowerCase()}.${top.className}`);
    }
    return found;

    function isCutOff(element, x, y) {
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        if (overflowX !== 'visible' && (x < box.left || x > box.right)) return true;
        if (overflowY !== 'visible' && (y < box.top || y > box.bottom)) return true;
      }
      return false;
    }

    function moves(element, end) {
      for (let around = element.parentElement; around && around !== end.parentElement; around = around.parentElement) {
        if (getComputedStyle(around).overflowX !== 'visible') return true;
      }
      return false;
    }

    function floats(element) {
      for (let around = element; around; around = around.parentElement) {
        if (/fixed|sticky/.test(getComputedStyle(around).position)) return true;
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
