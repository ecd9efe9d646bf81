import { theme } from 'antd';
import { FunnelChart as Shape } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { Funnel } from '@/api/contract';
import { useFormat } from '@/engine/use-format';
import styles from './funnel.module.css';

use([Shape, TooltipComponent, SVGRenderer]);

/** The funnel drawn; the table beside it says the same in numbers. */
export function FunnelChart({ stages }: { stages: Funnel['stages'] }) {
  const box = useRef<HTMLDivElement>(null);
  const { token } = theme.useToken();
  const format = useFormat();
  useEffect(() => {
    if (!box.current) return undefined;
    const chart = init(box.current, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      color: [token.blue8, token.blue7, token.blue6, token.blue5, token.blue4, token.green6],
      series: [
        {
          type: 'funnel', sort: 'none', left: 8, right: 8, top: 8, bottom: 8, gap: 2, minSize: '12%',
          label: { position: 'inside', color: token.colorWhite, fontFamily: token.fontFamily, formatter: ({ name, value }: { name: string; value: number }) => `${name}  ${format.number(value)}` },
          itemStyle: { borderWidth: 0 },
          data: stages.map((one) => ({ name: one.stage.title, value: one.reached })),
        },
      ],
    });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(box.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [stages, token, format]);
  return <div ref={box} className={styles['chart']} aria-hidden="true" />;
}
