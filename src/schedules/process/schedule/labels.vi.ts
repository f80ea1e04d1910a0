export const vi = {
  title: 'Lịch định kỳ',
  states: { waiting: 'Chờ kỳ tới', withdrawn: 'Đã thôi' },
  events: {
    PERIOD_OPENED: 'Vụ việc của kỳ đã được mở',
    RULE_CHANGED: 'Quy tắc thay đổi từ kỳ sau',
    WITHDRAWN: 'Lịch không còn',
  },
  deadlines: { period: 'Mở vụ việc của kỳ' },
  guards: {},
  fields: {
    process: 'Quy trình',
    schedule: 'Lịch',
    every: 'Mỗi',
    beginsMonths: 'Bắt đầu lệch (tháng)',
    beginsDay: 'Bắt đầu ngày',
    opens: 'Mở trước hay sau kỳ',
    labelVi: 'Tên',
    labelEn: 'Tên tiếng Anh',
    office: 'Đơn vị',
  },
};
