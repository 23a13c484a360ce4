import { BillOutline, EditSOutline, UserOutline } from 'antd-mobile-icons';
import { useTranslation } from 'react-i18next';
import { Outlet, Route, Routes } from 'react-router';
import { BillsPage } from '../../features/bills/phone-bills';
import { PhoneInbox } from '../../features/deliveries/phone-inbox';
import { RepairPage } from '../../features/orders/resident/repair-page';
import { RepairsPage } from '../../features/orders/resident/repairs-page';
import { ReportPage } from '../../features/requests/phone-report';
import { PhoneTabs } from '../../ui/phone/frame';
import { House } from '../../ui/phone/house';
import { Missing } from './missing';
import { paths } from '../paths';
import { PhoneApp } from './phone-app';
import { PhoneMe } from './phone-me';
import { ResidentHome } from './resident-home';

export function Component() {
  return (
    <PhoneApp of="resident">
      <Routes>
        <Route element={<WithTabs />}>
          <Route index element={<ResidentHome />} />
          <Route path="orders" element={<RepairsPage />} />
          <Route path="bills" element={<BillsPage />} />
          <Route path="messages" element={<PhoneInbox back={paths.resident} open={paths.residentOrder} />} />
          <Route path="me" element={<PhoneMe back={paths.resident} />} />
        </Route>
        <Route path="report" element={<ReportPage />} />
        <Route path="orders/:id" element={<RepairPage />} />
        <Route path="*" element={<Missing back={paths.resident} />} />
      </Routes>
    </PhoneApp>
  );
}

function WithTabs() {
  const { t } = useTranslation();
  return (
    <>
      <Outlet />
      <PhoneTabs
        tabs={[
          { to: paths.resident, name: t('resident.tab.home'), icon: <House /> },
          { to: paths.residentReport, name: t('resident.report.title'), icon: <EditSOutline aria-hidden="true" /> },
          { to: paths.residentBills, name: t('resident.bills'), icon: <BillOutline aria-hidden="true" /> },
          { to: paths.residentMe, name: t('phone.me'), icon: <UserOutline aria-hidden="true" /> },
        ]}
      />
    </>
  );
}
