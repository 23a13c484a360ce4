const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/** 大写金额: an amount as it is written on a receipt, so that nobody adds a digit to it. */
export function capitals(cents: number): string {
  const yuan = Math.trunc(cents / 100);
  const jiao = Math.trunc((cents % 100) / 10);
  const fen = cents % 10;
  const whole = yuan > 0 ? `${wholeOf(yuan)}元` : '';
  if (jiao === 0 && fen === 0) {
    return `${whole || '零元'}整`;
  }
  const gap = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : '';
  return `${whole}${gap}${tenths}${fen > 0 ? `${DIGITS[fen]}分` : '整'}`;
}

function wholeOf(yuan: number): string {
  let text = '';
  let rest = yuan;
  for (let group = 0; rest > 0; group++) {
    const four = rest % 10_000;
    rest = Math.trunc(rest / 10_000);
    const needsZero = rest > 0 && four < 1_000 && four > 0;
    const needsGap = four === 0 && text !== '' && !text.startsWith('零');
    text = `${needsZero || needsGap ? '零' : ''}${four > 0 ? fourOf(four) + (GROUPS[group] ?? '') : ''}${text}`;
  }
  return text.replaceAll(/零+/g, '零');
}

function fourOf(four: number): string {
  let text = '';
  let pending = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.trunc(four / 10 ** place) % 10;
    if (digit === 0) {
      pending = text !== '';
    } else {
      text += `${pending ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
      pending = false;
    }
  }
  return text;
}
