import { BarChart, FunnelChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([BarChart, FunnelChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Props {
  option: EChartsCoreOption;
  height: number;
  /** A bar, a point or a slice was clicked: which one, of which series. */
  onPick?: (index: number, series: number) => void;
}

/** Draws an ECharts option. What it shows must also stand on the page in words or numbers: it is hidden from readers of screens. */
export function Drawing({ option, height, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const first = useRef(true);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);
  useEffect(() => {
    if (!box.current) return undefined;
    const element = box.current;
    const drawn = init(element, null, { renderer: 'svg' });
    first.current = true;
    chart.current = drawn;
    drawn.on('click', ({ dataIndex, seriesIndex }) => pick.current?.(dataIndex, seriesIndex ?? 0));
    // It tells the size it begins with too: nothing is drawn twice for that.
    const resize = new ResizeObserver(() => {
      if (element.clientWidth !== drawn.getWidth() || element.clientHeight !== drawn.getHeight()) drawn.resize();
    });
    resize.observe(element);
    return () => {
      resize.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    // It moves when it changes, not when it appears.
    chart.current?.setOption(first.current ? { ...option, animation: false } : option, true);
    first.current = false;
  }, [option]);
  return <div ref={box} style={{ width: '100%', height }} aria-hidden="true" />;
}
