import { BellOutline, HandPayCircleOutline, UnorderedListOutline, UserOutline } from 'antd-mobile-icons';
import { useTranslation } from 'react-i18next';
import { Outlet, Route, Routes } from 'react-router';
import { PhoneInbox, useUnread } from '../../features/deliveries/phone-inbox';
import { Claims } from '../../features/orders/phone-technician/claims';
import { OrderPage } from '../../features/orders/phone-technician/order-page';
import { Today } from '../../features/orders/phone-technician/today';
import { useOutboxAtWork } from '../../features/orders/phone-technician/use-my-work';
import { PhoneTabs } from '../../ui/phone/frame';
import { Missing } from './missing';
import { paths } from '../paths';
import { PhoneApp } from './phone-app';
import { PhoneMe } from './phone-me';

export function Component() {
  return (
    <PhoneApp of="technician">
      <Pages />
    </PhoneApp>
  );
}

function Pages() {
  useOutboxAtWork();
  return (
    <Routes>
      <Route element={<WithTabs />}>
        <Route index element={<Today />} />
        <Route path="claims" element={<Claims />} />
        <Route path="messages" element={<PhoneInbox back={paths.technician} open={paths.technicianOrder} />} />
        <Route path="me" element={<PhoneMe back={paths.technician} />} />
      </Route>
      <Route path="orders/:id" element={<OrderPage />} />
      <Route path="*" element={<Missing back={paths.technician} />} />
    </Routes>
  );
}

function WithTabs() {
  const { t } = useTranslation();
  const unread = useUnread();
  return (
    <>
      <Outlet />
      <PhoneTabs
        tabs={[
          { to: paths.technician, name: t('technician.tab.tasks'), icon: <UnorderedListOutline aria-hidden="true" /> },
          { to: paths.technicianClaims, name: t('technician.tab.claims'), icon: <HandPayCircleOutline aria-hidden="true" /> },
          { to: paths.technicianMessages, name: t('deliveries.title'), icon: <BellOutline aria-hidden="true" />, count: unread },
          { to: paths.technicianMe, name: t('phone.me'), icon: <UserOutline aria-hidden="true" /> },
        ]}
      />
    </>
  );
}
