import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import type { Complaint } from '../../api/types';
import { paths } from '../../app/paths';
import { inLanguage } from '../../i18n/in-language';
import { ClockChip } from '../../ui/clock-chip';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Photos } from '../../ui/photo';
import { Loaded, Refused } from '../../ui/states';
import { ComplaintBadge, GradeBadge } from './complaint-badges';
import { ComplaintDialog, RevealDialog, type AskedStep } from './complaint-dialogs';
import { ComplaintHistory } from './complaint-history';
import css from './complaints.module.css';
import { useComplaint, useStep } from './use-complaints';

const CLOCKS = ['acknowledge', 'answer', 'settle'] as const;

/** One complaint: what was said, who answers for it by when, what was found and done, and what may be done now. */
export default function ComplaintPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const may = useMay();
  const { complaint, history } = useComplaint(id);
  const categories = useDictionary('complaint-category');
  const causes = useDictionary('complaint-cause');
  return (
    <Loaded query={complaint}>
      {(one) => (
        <Page
          title={t('complaints.about', { category: categories.labelOf(one.category) })}
          aside={
            <>
              <GradeBadge grade={one.grade} />
              <ComplaintBadge status={one.status} />
            </>
          }
        >
          <div className={css.complaintColumns}>
            <div className={css.complaintSide}>
              <Card title={t('complaints.what')} aside={<span>{one.number}</span>}>
                <p className={css.complaintWords}>{one.description}</p>
                <Photos ids={one.photos} holder={`complaints/${one.id}`} className={`photos large ${css.complaintPhotos}`} />
              </Card>
              {one.reply && (
                <Card title={t('complaints.reply')}>
                  <div className={css.complaintWords}>
                    <p>{one.reply.text}</p>
                    <p className="meta dots">
                      <span>{one.reply.by}</span>
                      <Moment at={one.reply.at} />
                      {one.acceptedAt && <span>{t('complaints.wasAccepted')}</span>}
                    </p>
                    {one.followUp && (
                      <p className="meta">
                        {t('complaints.followedUp', { result: t(`complaints.results.${one.followUp.result}`), name: one.followUp.by })}
                        {one.followUp.note && <> {one.followUp.note}</>}
                      </p>
                    )}
                  </div>
                </Card>
              )}
              {one.notes.length > 0 && (
                <Card title={t('complaints.notes')} aside={<span>{t('complaints.notesHint')}</span>}>
                  <ol className={css.complaintFields}>
                    {one.notes.map((note) => (
                      <li key={note.at}>
                        <span className="meta dots">
                          <span>{note.by}</span>
                          <Moment at={note.at} />
                        </span>
                        <br />
                        {note.text}
                      </li>
                    ))}
                  </ol>
                </Card>
              )}
              <ComplaintHistory history={history} />
            </div>
            <div className={css.complaintSide}>
              <Actions complaint={one} />
              <Card title={t('complaints.clocks')}>
                <dl className={`facts ${css.complaintFields}`}>
                  {CLOCKS.map((name) => (
                    <div key={name} className={css.complaintPair}>
                      <dt>{t(`complaints.clocksOf.${name}`)}</dt>
                      <dd>
                        <ClockChip clock={one[name]} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </Card>
              <Card title={t('complaints.facts')}>
                <dl className={`facts ${css.complaintFields}`}>
                  <dt>{t('complaints.responsible')}</dt>
                  <dd>{one.responsible?.name ?? t('complaints.nobody')}</dd>
                  <dt>{t('complaints.complainant')}</dt>
                  <dd>
                    <Complainant complaint={one} />
                  </dd>
                  <dt>{t('complaints.at')}</dt>
                  <dd>
                    <Moment at={one.createdAt} />
                  </dd>
                  {one.reasons.length > 0 && (
                    <>
                      <dt>{t('complaints.why')}</dt>
                      <dd>{one.reasons.map((reason) => t(`complaints.reasons.${reason}`)).join(t('complaints.comma'))}</dd>
                    </>
                  )}
                  {one.households > 1 && (
                    <>
                      <dt>{t('complaints.households')}</dt>
                      <dd>{one.households}</dd>
                    </>
                  )}
                  {one.conversationId && may('conversation:answer') && (
                    <>
                      <dt>{t('complaints.conversation')}</dt>
                      <dd>
                        <Link to={paths.conversation(one.conversationId)}>{t('complaints.toConversation')}</Link>
                      </dd>
                    </>
                  )}
                  {one.cause && (
                    <>
                      <dt>{t('complaints.cause')}</dt>
                      <dd>{causes.labelOf(one.cause)}</dd>
                    </>
                  )}
                  {one.orders.map((order) => (
                    <div key={order.orderId} className={css.complaintPair}>
                      <dt>{t('complaints.order')}</dt>
                      <dd>
                        {may('workorder:read') ? (
                          <Link className="ul" to={paths.order(order.orderId)}>
                            {order.number ?? t('complaints.orderComing')}
                          </Link>
                        ) : (
                          (order.number ?? t('complaints.orderComing'))
                        )}{' '}
                        {inLanguage(order.title, order.titleEn)}
                      </dd>
                    </div>
                  ))}
                </dl>
              </Card>
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Complainant({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const may = useMay();
  const mayReveal = may('complaint:reveal');
  const [asks, ask] = useState(false);
  if (!complaint.anonymous) {
    const { name, ownerId, phone } = complaint.complainant ?? {};
    return (
      <>
        {ownerId && may('owner:read') ? (
          <Link className="ul" to={paths.owner(ownerId)}>
            {name}
          </Link>
        ) : (
          (name ?? t('complaints.unknown'))
        )}{' '}
        {complaint.unitLabel} {phone}
      </>
    );
  }
  return (
    <>
      {t('complaints.anonymous')}{' '}
      {mayReveal && (
        <button type="button" className="link-button" onClick={() => ask(true)}>
          {t('complaints.reveal')}
        </button>
      )}
      {asks && <RevealDialog id={complaint.id} close={() => ask(false)} />}
    </>
  );
}

/** Which steps ask for words, and by what name. */
const ASKING = [
  'REPLY',
  'NOTE',
  'LINK_ORDER',
  'FOLLOW_UP',
  'CLOSE',
  'CLOSE_MAJOR',
  'ASSIGN',
  'GRADE',
] as const satisfies readonly AskedStep[];
const FIRST: readonly AskedStep[] = ['REPLY', 'CLOSE', 'CLOSE_MAJOR'];

function Actions({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const [asks, ask] = useState<AskedStep>();
  const acknowledge = useStep(complaint, 'acknowledgement');
  const investigate = useStep(complaint, 'investigation');
  const allowed = complaint.allowedCommands;
  const asked = ASKING.filter((step) => allowed.includes(step));
  if (allowed.length === 0) {
    return null;
  }
  return (
    <Card title={t('complaints.next')}>
      <div className={css.complaintActions}>
        {allowed.includes('ACKNOWLEDGE') && (
          <button type="button" className="plain-button solid" disabled={acknowledge.isPending} onClick={() => acknowledge.mutate({})}>
            {t('complaints.steps.ACKNOWLEDGE')}
          </button>
        )}
        {allowed.includes('INVESTIGATE') && (
          <button type="button" className="plain-button solid" disabled={investigate.isPending} onClick={() => investigate.mutate({})}>
            {t('complaints.steps.INVESTIGATE')}
          </button>
        )}
        {asked.map((step) => (
          <button
            key={step}
            type="button"
            className={FIRST.includes(step) ? 'plain-button solid' : 'plain-button'}
            onClick={() => ask(step)}
          >
            {t(`complaints.steps.${step}`)}
          </button>
        ))}
        {allowed.includes('LINK_ORDER') && (
          <button type="button" className="plain-button" onClick={() => ask('OPEN_ORDER')}>
            {t('complaints.steps.OPEN_ORDER')}
          </button>
        )}
      </div>
      <Refused problem={acknowledge.error ?? investigate.error} />
      {asks && <ComplaintDialog complaint={complaint} step={asks} close={() => ask(undefined)} />}
    </Card>
  );
}
