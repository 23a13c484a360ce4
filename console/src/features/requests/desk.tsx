import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../i18n/times';
import { useKeys } from '../../ui/keys';
import { Page } from '../../ui/page';
import { CallTabs } from './call-tabs';
import { Caller } from './caller';
import css from './desk.module.css';
import { Known } from './known';
import { RequestForm } from './request-form';
import { Submitted } from './submitted';
import { useCalls, type ChangeCall } from './use-calls';
import { useSubmit } from './use-submit';

/** Who calls, what is wrong, what we already know. */
export default function Desk() {
  const { t } = useTranslation();
  const times = useTimes();
  const desk = useCalls();
  const { call } = desk;
  const change: ChangeCall = (part) => desk.change(call.id, part);
  const submit = useSubmit(desk.submitted);
  useKeys([
    { press: '/', label: t('requests.keys.search'), run: () => document.getElementById('caller-search')?.focus() },
    { press: 'alt+n', label: t('requests.keys.newCall'), run: () => desk.open() },
    { press: 'alt+j', label: t('requests.keys.nextCall'), run: () => desk.turn(1) },
    { press: 'alt+k', label: t('requests.keys.previousCall'), run: () => desk.turn(-1) },
  ]);
  return (
    <Page
      className={css.desk}
      title={t('requests.title')}
      tabs={<CallTabs desk={desk} />}
      aside={
        desk.refused ? (
          <span className="wrong" role="alert">
            {t('common.draftRefused')}
          </span>
        ) : (
          desk.savedAt && (
            <span className="meta">
              <CheckOutlined /> {t('common.draftSaved', { time: times.clock(desk.savedAt) })}
            </span>
          )
        )
      }
    >
      <div className={css.deskColumns}>
        <div className={css.deskColumn}>
          <Caller key={call.id} call={call} change={change} />
        </div>
        {call.submitted ? (
          <Submitted call={call} next={() => desk.close(call.id)} />
        ) : (
          <RequestForm key={call.id} call={call} change={change} submit={submit.mutate} />
        )}
        <div className={css.deskColumn}>
          <Known call={call} change={change} />
        </div>
      </div>
    </Page>
  );
}
