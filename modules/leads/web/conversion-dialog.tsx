import { Alert, Checkbox, Form, Input, Modal } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '@/api/keys';
import { conversionProposal, convertLead } from '@/api/leads';
import { useEntity } from '@/api/meta-context';
import { toProblem, type Problem } from '@/api/problem';
import { typed } from '@/api/typed';
import type { Value } from '@/api/types';
import { ProblemAlert } from '@/engine/problems/problem-alert';
import type { ActionSlotProps } from '@/engine/slots/slots';
import { money } from '@/fields-types/money';
import { stringOf } from '@/fields-types/values';
import { Loading } from '@/shared/loading';
import { MatchChoice, type Chosen } from './match-choice';
import { UndoConversion } from './undo-conversion';

/** Converts a lead, or takes its conversion back. */
export function ConversionDialog(props: ActionSlotProps) {
  return stringOf(typed<'Lead'>(props.record).converted_at) ? <UndoConversion {...props} /> : <Convert {...props} />;
}

/** Turns a lead into account, contact and opportunity, taking existing ones where they match. */
function Convert({ entity, record, onClose }: ActionSlotProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const account = useEntity('account');
  const contact = useEntity('contact');
  const opportunity = useEntity('opportunity');
  const { data: found, error } = useQuery({
    queryKey: [...keys.record(entity.name, record.id), 'conversion'],
    queryFn: () => conversionProposal(record.id),
  });
  const name = stringOf(record[entity.title]);
  const company = stringOf(typed<'Lead'>(record).company) || name;
  const [accountChoice, setAccount] = useState<Chosen | null>(null);
  const [contactChoice, setContact] = useState<Chosen | null>(null);
  const [withDeal, setWithDeal] = useState(true);
  const [dealName, setDealName] = useState(company);
  const [amount, setAmount] = useState<{ [field: string]: Value }>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  // Somebody already known is taken unless one says otherwise.
  const toAccount = accountChoice ?? { id: found?.accounts[0]?.id ?? null, name: company };
  const toContact = contactChoice ?? { id: found?.contacts[0]?.id ?? null, name };
  const amountField = opportunity?.fields.find((field) => field.name === 'amount');

  const convert = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const made = await convertLead(record.id, {
        account: toAccount.id ? { id: toAccount.id } : { name: toAccount.name },
        contact: toContact.id ? { id: toContact.id } : { name: toContact.name },
        opportunity: withDeal ? { name: dealName, ...amount } : null,
      });
      onClose();
      if (made.account && account) await navigate(`/${account.path}/${made.account}`);
    } catch (failure) {
      setProblem(toProblem(failure));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('conversion.title', { name })}
      okText={t('conversion.submit')}
      okButtonProps={{ loading: busy, disabled: !found }}
      onOk={() => void convert()}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem ?? (error ? toProblem(error) : null)} />
      {!found && !error && <Loading />}
      {found && (
        <Form layout="vertical">
          {(found.accounts.length > 0 || found.contacts.length > 0) && <Alert type="info" showIcon title={t('conversion.found')} style={{ marginBottom: 16 }} />}
          {account && <MatchChoice entity={account} found={found.accounts} chosen={toAccount} onChange={setAccount} />}
          {contact && <MatchChoice entity={contact} found={found.contacts} chosen={toContact} onChange={setContact} />}
          {opportunity?.can.includes('create') && (
            <>
              <Checkbox checked={withDeal} onChange={(event) => setWithDeal(event.target.checked)}>{t('list.create', { what: opportunity.label })}</Checkbox>
              {withDeal && (
                <>
                  <Form.Item label={opportunity.fields.find((field) => field.name === opportunity.title)?.label} htmlFor="deal-name" style={{ marginTop: 12 }}>
                    <Input id="deal-name" value={dealName} onChange={(event) => setDealName(event.target.value)} />
                  </Form.Item>
                  {amountField && (
                    <Form.Item label={amountField.label} htmlFor="deal-amount">
                      <money.Input
                        id="deal-amount"
                        field={amountField}
                        value={amount[amountField.name]}
                        values={amount}
                        onChange={(value) => setAmount((now) => ({ ...now, [amountField.name]: value }))}
                        onOther={(field, value) => setAmount((now) => ({ ...now, [field]: value }))}
                      />
                    </Form.Item>
                  )}
                </>
              )}
            </>
          )}
        </Form>
      )}
    </Modal>
  );
}
