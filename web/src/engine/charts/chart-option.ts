import type { GlobalToken } from 'antd';
import type { ChartKind } from './definition';

export interface Series {
  name: string;
  color?: string | undefined;
  values: (number | null)[];
}

interface Shown {
  kind: ChartKind;
  groups: string[];
  /** Of each group, where the description gives one. */
  colors: (string | undefined)[];
  series: Series[];
  token: GlobalToken;
  full: (value: number | null) => string;
  short: (value: number) => string;
  still: boolean;
}

/** A colour that a description names, as the theme has it. */
export function colorOf(token: GlobalToken, name: string | null | undefined): string | undefined {
  if (!name) return undefined;
  return name === 'gray' ? token.colorTextQuaternary : ((token as unknown as Record<string, string | undefined>)[`${name}6`] ?? undefined);
}

const paletteOf = (token: GlobalToken) => [token.colorPrimary, token.cyan6, token.gold6, token.purple6, token.green6, token.orange6, token.magenta6, token.volcano6];

/** What ECharts is told to draw. Words in it are plain text: names come from records. */
export function chartOption({ kind, groups, colors, series, token, full, short, still }: Shown) {
  const text = { color: token.colorTextSecondary, fontFamily: token.fontFamily, fontSize: 12 };
  const common = {
    animation: !still,
    animationDuration: 250,
    color: paletteOf(token),
    textStyle: text,
    tooltip: {
      renderMode: 'richText' as const, confine: true, backgroundColor: token.colorBgElevated, borderColor: token.colorBorderSecondary,
      textStyle: { ...text, color: token.colorText },
    },
  };
  if (kind === 'pie' || kind === 'funnel') {
    // A funnel is of one colour, paler from step to step; slices are told apart by theirs.
    const styleOf = (index: number) => (kind === 'funnel' ? { color: token.colorPrimary, opacity: 1 - (0.6 * index) / Math.max(1, groups.length) } : colors[index] ? { color: colors[index] } : {});
    const data = groups.map((name, index) => ({ name, value: series[0]?.values[index] ?? 0, itemStyle: styleOf(index) }));
    const label = { ...text, color: token.colorText, formatter: ({ name, value }: { name: string; value: number }) => `${name}  ${short(value)}` };
    return {
      ...common,
      tooltip: { ...common.tooltip, trigger: 'item', formatter: ({ name, value, percent }: { name: string; value: number; percent?: number }) => `${name}  ${full(value)}${kind === 'pie' ? `  (${percent ?? 0}%)` : ''}` },
      series: [
        kind === 'pie'
          ? { type: 'pie', radius: ['42%', '68%'], label: { ...label, width: 110, overflow: 'truncate' }, itemStyle: { borderColor: token.colorBgContainer, borderWidth: 2 }, cursor: 'pointer', data }
          : { type: 'funnel', sort: 'none', left: 8, right: '36%', top: 8, bottom: 8, gap: 2, minSize: '6%', itemStyle: { borderWidth: 0 }, label: { ...label, position: 'right', opacity: 1 }, labelLine: { show: false }, data },
      ],
    };
  }
  const many = series.length > 1;
  return {
    ...common,
    ...(many ? { legend: { type: 'plain', bottom: 0, itemWidth: 12, itemHeight: 8, textStyle: text } } : {}),
    tooltip: {
      ...common.tooltip,
      trigger: 'axis',
      axisPointer: { type: kind === 'bar' ? 'shadow' : 'line' },
      formatter: (shown: { dataIndex: number; seriesName: string; value: number | null }[]) =>
        [groups[shown[0]?.dataIndex ?? 0] ?? '', ...shown.filter((one) => typeof one.value === 'number').map((one) => `${many ? `${one.seriesName}  ` : ''}${full(one.value)}`)].join('\n'),
    },
    grid: { left: 8, right: 12, top: 16, bottom: many ? 30 : 4, containLabel: true },
    xAxis: {
      type: 'category', data: groups, axisTick: { show: false }, axisLine: { lineStyle: { color: token.colorBorder } },
      // Few names are cut to their bars; of many, those are left out for which there is no room.
      axisLabel: { ...text, ...(groups.length > 8 ? { hideOverlap: true } : { interval: 0, width: Math.max(48, 560 / Math.max(1, groups.length)), overflow: 'truncate' }) },
    },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: token.colorBorderSecondary } }, axisLabel: { ...text, formatter: short } },
    series: series.map((one) => ({
      name: one.name,
      type: kind,
      ...(kind === 'bar' ? { stack: many ? 'all' : undefined, barMaxWidth: 36 } : { smooth: false, symbolSize: 7, connectNulls: true }),
      ...(one.color ? { itemStyle: { color: one.color } } : {}),
      data: one.values.map((value, index) => ({ value, ...(!many && kind === 'bar' && colors[index] ? { itemStyle: { color: colors[index] } } : {}) })),
      cursor: 'pointer',
    })),
  };
}
