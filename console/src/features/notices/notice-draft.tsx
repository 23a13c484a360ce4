import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { notificationApi, unwrap } from '../../api/client';
import { paths } from '../../app/paths';
import { useAddress } from '../../ui/address';
import { Page } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { useQuery } from '@tanstack/react-query';
import { NoticeForm } from './notice-form';
import './notices.module.css';
import { noticeQuery } from './use-notices';

/** A notice that is written anew, or that corrects another. */
export default function NoticeDraft() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { params } = useAddress();
  const corrected = params.get('corrects') ?? undefined;
  const before = useQuery({ ...noticeQuery(corrected ?? ''), enabled: corrected !== undefined });
  const form = (
    <NoticeForm
      key={corrected}
      draft={corrected ? `notice.correction.${corrected}` : 'notice'}
      // A photo belongs to one notice: a correction brings its own.
      first={before.data && { ...before.data, photos: [] }}
      send={(notice, header) =>
        unwrap(notificationApi.POST('/notices', { params: { header }, body: { notice, ...(corrected && { supersedes: corrected }) } }))
      }
      done={(notice) => void navigate(paths.notice(notice.id), { replace: true })}
      cancel={() => void navigate(corrected ? paths.notice(corrected) : paths.notices)}
    />
  );
  return (
    <Page title={t(corrected ? 'notices.correct' : 'notices.write')}>
      {corrected ? <Loaded query={before}>{() => form}</Loaded> : form}
    </Page>
  );
}
