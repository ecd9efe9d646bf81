import { StarFilled, StarOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Hint } from '@/shared/hint';
import { useFavorites } from './use-favorites';

/** Keeps a record at hand in the navigation, or no longer. */
export function FavoriteStar({ entity, id, title }: { entity: string; id: string; title: string }) {
  const { t } = useTranslation();
  const { isFavorite, toggle } = useFavorites();
  const on = isFavorite(id);
  const says = t(on ? 'mine.unfavorite' : 'mine.favorite');
  return (
    <Hint says={says}>
      <Button
        type="text"
        aria-label={says}
        aria-pressed={on}
        icon={on ? <StarFilled style={{ color: 'var(--ant-meaning-risk-line)' }} /> : <StarOutlined />}
        onClick={() => toggle({ entity, id, title })}
      />
    </Hint>
  );
}
