import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../i18n/times';
import type { OfDay } from './figures';

register([LineChart, GridComponent, SVGRenderer]);

const AXIS = '#5A6560';

/** Two lines that differ by stroke and mark as well as by hue, each named at its end. */
export default function OnTimePlot({ days }: { days: OfDay[] }) {
  const { t } = useTranslation();
  const times = useTimes();
  const ground = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!ground.current) {
      return;
    }
    const chart = init(ground.current, null, { renderer: 'svg' });
    const last = days.findLastIndex((day) => day.completed > 0);
    const line = (name: string, what: 'respondedInTime' | 'completedInTime', hue: string, label: string, dashed: boolean) => ({
      type: 'line' as const,
      name,
      data: days.map((day, index) => ({
        value: day.completed === 0 ? null : Math.round((1000 * day[what]) / day.completed) / 10,
        // Beside the last point there is: the days without work have none.
        label: { show: index === last, position: dashed ? ('bottom' as const) : ('top' as const), color: label, formatter: '{a} {c}%' },
      })),
      connectNulls: true,
      symbol: dashed ? 'rect' : 'circle',
      symbolSize: 6,
      itemStyle: { color: hue },
      lineStyle: { color: hue, width: 2, type: dashed ? ([6, 3] as number[]) : ('solid' as const) },
    });
    chart.setOption({
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      grid: { left: 48, right: 64, top: 28, bottom: 30 },
      xAxis: {
        type: 'category',
        data: days.map((day) => times.day(day.day)),
        axisLabel: { color: AXIS },
        axisLine: { lineStyle: { color: '#D5DAD4' } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        max: 100,
        min: (range: { min: number }) => Math.max(0, Math.floor((range.min - 5) / 10) * 10),
        axisLabel: { color: AXIS, formatter: '{value}%' },
        splitLine: { lineStyle: { color: '#ECEFEB' } },
      },
      series: [
        line(t('home.trendResponse'), 'respondedInTime', '#0F6B66', '#0B5753', false),
        line(t('home.trendResolution'), 'completedInTime', '#C97A06', '#8A5200', true),
      ],
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(ground.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
    // The words and the times follow the language, which makes everything anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [days, t]);
  return <div ref={ground} style={{ width: '100%', height: '100%' }} />;
}
