import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useEntity } from '@/api/meta-context';
import { fieldOf } from '@/engine/meta';
import { Page } from '@/engine/page/page';
import { NotFoundPage } from '@/engine/problems/not-found-page';
import { ScanDialog } from './scan-dialog';

/** /leads/card: a card is read, and the form of a new lead opens with what it says. */
export function CardPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const lead = useEntity('lead');
  if (!lead?.can.includes('create')) return <NotFoundPage />;
  return (
    <Page title={t('card.title')} back={{ to: `/${lead.path}`, label: lead.label_many }}>
      <ScanDialog
        onClose={() => void navigate(-1)}
        onFound={({ fields }) => {
          const known = Object.entries(fields).filter(([name]) => fieldOf(lead, name)?.read_only === false);
          void navigate(`/${lead.path}/new?${String(new URLSearchParams(known))}`, { replace: true });
        }}
      />
    </Page>
  );
}
