import { theme } from 'antd';
import { useMemo } from 'react';
import type { Funnel } from '@/api/opportunities';
import { Chart } from '@/engine/charts/chart';
import { useFormat } from '@/engine/use-format';

/** The funnel drawn; the table beside it says the same in numbers. */
export function FunnelChart({ stages }: { stages: Funnel['stages'] }) {
  const { token } = theme.useToken();
  const format = useFormat();
  const option = useMemo(
    () => ({
      animation: false,
      // Words in the colour of the paper can be read on these by day and at night.
      color: [token.blue10, token.blue9, token.blue8],
      series: [
        {
          type: 'funnel', sort: 'none', left: 8, right: 8, top: 8, bottom: 8, gap: 2, minSize: '30%', itemStyle: { borderWidth: 0 },
          label: {
            position: 'inside', color: token.colorBgContainer, fontFamily: token.fontFamily,
            formatter: ({ name, value }: { name: string; value: number }) => `${name}  ${format.number(value)}`,
          },
          data: stages.map((one) => ({ name: one.stage.title, value: one.reached })),
        },
      ],
    }),
    [stages, token, format],
  );
  return <Chart option={option} height={360} />;
}
