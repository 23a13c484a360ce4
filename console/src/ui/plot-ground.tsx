import UPlot, { type AlignedData, type Series as Drawn } from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import type { PlotProps } from './plot';
import css from './plot.module.css';

const FONT = '12px system-ui, sans-serif';
const HUES = ['--teal', '--amber-mark', '--text-3'];
const BARS = UPlot.paths.bars;

/** The drawing itself, as wide and as high as its place; only lines and bars. */
export default function PlotGround({ places, series, write, most }: PlotProps) {
  const ground = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = ground.current;
    if (!place) {
      return;
    }
    const colour = (name: string) => getComputedStyle(place).getPropertyValue(name).trim();
    const size = () => ({ width: Math.max(1, place.clientWidth), height: Math.max(1, place.clientHeight) });
    const axis = { stroke: colour('--text-3'), font: FONT, ticks: { show: false } };
    const drawn = new UPlot(
      {
        ...size(),
        legend: { show: false },
        cursor: { show: false },
        scales: {
          x: { time: false, range: (_, first, last) => [first - 0.5, last + 0.5] },
          y: { range: (_, low, high) => [floorOf(low, high, series), most ?? high * 1.1] },
        },
        axes: [
          {
            ...axis,
            grid: { show: false },
            splits: (_, __, from, to, step) => spread(places.length, from, to, step),
            values: (_, at) => at.map((one) => places[one] ?? ''),
            space: 64,
          },
          { ...axis, grid: { stroke: colour('--row'), width: 1 }, values: (_, at) => at.map(write), size: 52 },
        ],
        series: [{}, ...series.map(({ name, as }, index) => styleOf(as, name, colour(HUES[index % HUES.length] ?? '--teal')))],
      },
      [places.map((_, at) => at), ...series.map(({ values }) => values.map((value) => value ?? null))] as AlignedData,
      place,
    );
    const fit = new ResizeObserver(() => drawn.setSize(size()));
    fit.observe(place);
    return () => {
      fit.disconnect();
      drawn.destroy();
    };
  }, [places, series, write, most]);
  return <div ref={ground} className={css.plotGround} />;
}

/** Lines differ by stroke as well as by hue. */
function styleOf(as: PlotProps['series'][number]['as'], label: string, hue: string): Drawn {
  const line = { label, stroke: hue, width: 2, spanGaps: true, points: { show: true, size: 6, fill: hue } };
  if (as === 'bars') {
    return { label, fill: hue, stroke: hue, width: 0, points: { show: false }, ...(BARS && { paths: BARS({ size: [0.6, 40] }) }) };
  }
  return as === 'dashes' ? { ...line, dash: [6, 3] } : line;
}

/** Bars stand on nothing; lines begin a little beneath the lowest. */
function floorOf(low: number, high: number, series: PlotProps['series']): number {
  if (series.some(({ as }) => as === 'bars')) return 0;
  const step = high - low > 20 || high > 50 ? 10 : 1;
  return Math.max(0, Math.floor((low - step / 2) / step) * step);
}

/** As many names as there is room for, each beneath its own place. */
function spread(count: number, from: number, to: number, step: number): number[] {
  const every = Math.max(1, Math.ceil(step));
  return Array.from({ length: count }, (_, at) => at).filter((at) => at % every === 0 && at >= from && at <= to);
}
