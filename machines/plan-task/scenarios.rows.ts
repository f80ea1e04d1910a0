import type { JsonObject } from '../process.js';

const CAN_THO = {
  planId: 'cantho-skhcn-2024',
  year: 2024,
  part: 'task',
  leadUnits: ['Các phòng, đơn vị có liên quan'],
  cooperatingUnits: ['Văn phòng Sở'],
  legalBasis: [],
  periods: [],
  beginsOn: '2024-01-31',
  lastDay: '2024-12-31',
  relative: [],
  livingCopy: false,
};

/** Rows of the plans as an import opens them: the words and days are the documents'. */
export const rows = {
  canTho2: {
    ...CAN_THO,
    itemRef: '2',
    content: 'Tham mưu ban hành Quyết định công bố danh mục TTHC',
    products: ['Quyết định công bố TTHC của Chủ tịch UBND thành phố'],
    legalBasis: ['Thông tư số 02/2017/TT-VPCP'],
    printedTiming:
      '- Chậm nhất 05 ngày kể từ ngày nhận được Quyết định công bố TTHC của Bộ. - Chậm nhất trước 08 ngày tính đến ngày văn bản quy phạm pháp luật có quy định về TTHC có hiệu lực thi hành. - Ngay khi ký ban hành đối với văn bản quy phạm pháp luật có hiệu lực kể từ ngày thông qua hoặc ký ban hành.',
    timing: 'relative',
    relative: [
      {
        days: 5,
        unit: 'calendar-day',
        from: 'ngày nhận được Quyết định công bố TTHC của Bộ',
        quote: 'Chậm nhất 05 ngày kể từ ngày nhận được Quyết định công bố TTHC của Bộ.',
      },
      {
        days: -8,
        unit: 'calendar-day',
        from: 'ngày văn bản quy phạm pháp luật có quy định về TTHC có hiệu lực thi hành',
        quote:
          'Chậm nhất trước 08 ngày tính đến ngày văn bản quy phạm pháp luật có quy định về TTHC có hiệu lực thi hành.',
      },
      {
        days: 0,
        unit: 'calendar-day',
        from: 'ngày ký ban hành văn bản quy phạm pháp luật',
        quote:
          'Ngay khi ký ban hành đối với văn bản quy phạm pháp luật có hiệu lực kể từ ngày thông qua hoặc ký ban hành.',
      },
    ],
    processHint: 'publication-decision',
  },
  canTho5: {
    ...CAN_THO,
    itemRef: '5',
    content:
      'Cập nhật đầy đủ, kịp thời kết quả, trạng thái xử lý hồ sơ trên Hệ thống thông tin giải quyết TTHC để đồng bộ lên Cổng Dịch vụ công quốc gia',
    products: ['Dữ liệu kết quả giải quyết TTHC được đồng bộ lên Cổng Dịch vụ công Quốc gia'],
    legalBasis: ['Quyết định số 31/2021/QĐ-TTg'],
    printedTiming: 'Thường xuyên',
    timing: 'ongoing',
    processHint: 'one-stop-dossier',
  },
  canTho7: {
    ...CAN_THO,
    itemRef: '7',
    content: 'Thực hiện rà soát, đánh giá TTHC 2024',
    leadUnits: ['Chi cục Tiêu chuẩn Đo lường Chất lượng'],
    products: ['Tờ trình'],
    legalBasis: ['Thông tư số 02/2017/TT-VPCP'],
    printedTiming:
      'Theo Kế hoạch được Chủ tịch UBND thành phố phê duyệt và trước ngày 30 tháng 8 năm 2024',
    timing: 'fixed',
    dueOn: '2024-08-30',
    processHint: 'procedure-review',
  },
  canTho8: {
    ...CAN_THO,
    itemRef: '8',
    content:
      'Ban hành Kế hoạch Kiểm tra công tác kiểm soát TTHC, triển khai cơ chế một cửa, một cửa liên thông trong giải quyết TTHC và thực hiện TTHC trên môi trường điện tử năm 2024',
    leadUnits: ['Văn phòng Sở'],
    cooperatingUnits: ['Các phòng, đơn vị có liên quan'],
    products: ['Kế hoạch kiểm tra'],
    printedTiming: 'Quý I/II năm 2024',
    timing: 'quarter',
    dueOn: '2024-06-30',
    processHint: 'inspection',
  },
  canTho10: {
    ...CAN_THO,
    itemRef: '10',
    content:
      'Xử lý và cập nhật kết quả xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính',
    leadUnits: ['Phó Giám đốc Trần Đông Phương An', 'Cá nhân phụ trách'],
    cooperatingUnits: ['Các phòng, đơn vị có liên quan'],
    products: ['Kết quả xử lý trên Hệ thống'],
    legalBasis: ['Thông tư số 02/2017/TT-VPCP', 'Quyết định số 31/2021/QĐ-TTg'],
    printedTiming:
      '- Thời hạn xử lý: 15 ngày làm việc kể từ ngày nhận được phản ánh, kiến nghị; trường hợp hết thời hạn này mà chưa xử lý xong, định kỳ cứ sau 05 ngày làm việc, cập nhật tình hình xử lý vào hệ thống. - Cập nhật kết quả: trong thời hạn 02 ngày làm việc kể từ ngày có kết quả xử lý.',
    timing: 'relative',
    relative: [
      {
        days: 15,
        unit: 'working-day',
        from: 'ngày nhận được phản ánh, kiến nghị',
        quote: 'Thời hạn xử lý: 15 ngày làm việc kể từ ngày nhận được phản ánh, kiến nghị',
      },
      {
        days: 5,
        unit: 'working-day',
        from: 'ngày hết thời hạn 15 ngày làm việc mà chưa xử lý xong, lặp lại',
        quote:
          'trường hợp hết thời hạn này mà chưa xử lý xong, định kỳ cứ sau 05 ngày làm việc, cập nhật tình hình xử lý vào hệ thống.',
      },
      {
        days: 2,
        unit: 'working-day',
        from: 'ngày có kết quả xử lý',
        quote: 'Cập nhật kết quả: trong thời hạn 02 ngày làm việc kể từ ngày có kết quả xử lý.',
      },
    ],
    processHint: 'feedback-petition',
  },
  canTho19: {
    ...CAN_THO,
    itemRef: '19',
    content:
      'Báo cáo kết quả thực hiện công tác kiểm soát TTHC, triển khai cơ chế một cửa, một cửa liên thông trong giải quyết TTHC và thực hiện TTHC trên môi trường điện tử; Báo cáo kết quả thực hiện Nghị quyết số 131; Báo cáo Tổ công tác CCTTHC',
    products: [
      'Báo cáo trên Hệ thống thông tin báo cáo của Văn phòng Chính phủ (hoặc hình thức phù hợp)',
    ],
    legalBasis: ['Nghị quyết số 131'],
    printedTiming: 'Định kỳ hàng tháng, quý và năm',
    timing: 'recurring',
    periods: ['monthly', 'quarterly', 'yearly'],
    processHint: 'periodic-reporting',
  },
  canThoIV1a: {
    ...CAN_THO,
    itemRef: 'IV.1.a',
    part: 'organisation',
    content:
      'Triển khai, thực hiện Kế hoạch hiệu quả, đảm bảo tiến độ. Chịu trách nhiệm trước Ban Giám đốc về thực hiện các nhiệm vụ liên quan đến lĩnh vực quản lý.',
    leadUnits: ['Các phòng, đơn vị'],
    cooperatingUnits: [],
    products: [],
    timing: 'by-plan',
    processHint: 'plan-task',
  },
  canThoIV1d: {
    ...CAN_THO,
    itemRef: 'IV.1.d',
    part: 'organisation',
    content:
      'Phối hợp Văn phòng Sở thực hiện rà soát, đánh giá các TTHC theo đúng biểu mẫu của Thông tư 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Văn phòng Chính phủ, đảm bảo đúng tiến độ của Quyết định số 2973/QĐ-UBND ngày 24 tháng 12 năm 2020 của Ủy ban nhân dân thành phố.',
    leadUnits: ['Các phòng, đơn vị'],
    products: [],
    legalBasis: ['Thông tư 02/2017/TT-VPCP', 'Quyết định số 2973/QĐ-UBND'],
    printedTiming:
      'đảm bảo đúng tiến độ của Quyết định số 2973/QĐ-UBND ngày 24 tháng 12 năm 2020 của Ủy ban nhân dân thành phố',
    timing: 'by-plan',
    processHint: 'procedure-review',
  },
  canThoIV2b: {
    ...CAN_THO,
    itemRef: 'IV.2.b',
    part: 'organisation',
    content:
      'Tổng hợp kết quả rà soát, đánh giá TTHC; tham mưu công bố Danh mục TTHC trình Ủy ban nhân dân thành phố theo quy định; thực hiện niêm yết, công khai TTHC khi có thay đổi.',
    leadUnits: ['Văn phòng Sở'],
    cooperatingUnits: [],
    products: [],
    printedTiming: 'khi có thay đổi',
    timing: 'relative',
    relative: [
      {
        from: 'ngày TTHC có thay đổi',
        quote: 'thực hiện niêm yết, công khai TTHC khi có thay đổi',
      },
    ],
    processHint: 'publication-decision',
  },
  canThoIV2dd: {
    ...CAN_THO,
    itemRef: 'IV.2.đ',
    part: 'organisation',
    content:
      'Tham mưu việc thực hiện chi trả tiền hỗ trợ cho công chức phụ trách công tác kiểm soát thủ tục hành chính theo quy định tại Nghị quyết số 03/2013/NQ-HĐND ngày 05 tháng 7 năm 2013 của Hội đồng nhân dân thành phố quy định mức chi cho hoạt động kiểm soát thủ tục hành chính và Thông tư số 167/2012/TT-BTC ngày 10 tháng 10 năm 2012 của Bộ Tài chính quy định việc lập dự toán, quản lý và sử dụng kinh phí thực hiện các hoạt động kiểm soát thủ tục hành chính.',
    leadUnits: ['Văn phòng Sở'],
    cooperatingUnits: [],
    products: [],
    legalBasis: ['Nghị quyết số 03/2013/NQ-HĐND', 'Thông tư số 167/2012/TT-BTC'],
    timing: 'by-plan',
    processHint: 'plan-task',
  },
  hungYenIX1: {
    ...CAN_THO,
    planId: 'hungyen-kstthc-2024',
    itemRef: 'IX.1',
    content:
      'Báo cáo về công tác kiểm soát TTHC, triển khai cơ chế một cửa, một cửa liên thông trong giải quyết TTHC và thực hiện TTHC trên môi trường điện tử.',
    leadUnits: ['Văn phòng HĐND - UBND thành phố'],
    cooperatingUnits: ['Các phòng, ban, đơn vị của UBND thành phố', 'UBND các phường, xã'],
    products: ['Báo cáo định kỳ hoặc đột xuất'],
    printedTiming: 'Định kỳ hàng quý, 01 năm theo quy định hoặc đột xuất khi có yêu cầu',
    timing: 'recurring',
    periods: ['quarterly', 'yearly', 'on-request'],
    beginsOn: '2023-12-31',
    processHint: 'periodic-reporting',
  },
  hanoiI3: {
    ...CAN_THO,
    planId: 'hanoi-5298-2018',
    itemRef: 'I.3',
    year: 2018,
    content:
      'Ban hành quy trình nội bộ đối với việc giải quyết từng thủ tục hành chính theo chỉ đạo của UBND Thành phố tại văn bản số 3706/UBND-KSTTHC ngày 13/8/2018 của UBND Thành phố',
    leadUnits: ['Các sở, ban, ngành'],
    cooperatingUnits: ['Văn phòng UBND Thành phố', 'UBND các quận, huyện, thị xã'],
    products: [
      'Quyết định của Chủ tịch UBND Thành phố ban hành quy trình thủ tục hành chính thuộc thẩm quyền của cấp Thành phố, cấp huyện và cấp xã',
    ],
    legalBasis: ['văn bản số 3706/UBND-KSTTHC'],
    printedTiming: 'Quý I/2019 và hàng năm',
    timing: 'quarter',
    dueOn: '2019-03-31',
    periods: ['yearly'],
    beginsOn: '2018-10-04',
    lastDay: '2020-12-31',
    processHint: 'internal-workflow-approval',
  },
  hanoiIV2: {
    ...CAN_THO,
    planId: 'hanoi-5298-2018',
    itemRef: 'IV.2',
    year: 2018,
    content:
      'Tổ chức tập huấn nghiệp vụ, sử dụng hệ thống thông tin một cửa điện tử cho cán bộ, công chức, viên chức thực hiện cơ chế một cửa, một cửa liên thông',
    leadUnits: ['Sở Thông tin và Truyền thông'],
    cooperatingUnits: ['Các sở, ban, ngành', 'UBND cấp huyện'],
    products: ['Các lớp tập huấn được tổ chức theo kế hoạch'],
    printedTiming: 'Quý IV/2018 và hàng năm',
    timing: 'quarter',
    dueOn: '2018-12-31',
    periods: ['yearly'],
    beginsOn: '2018-10-04',
    lastDay: '2020-12-31',
    processHint: 'training',
  },
} satisfies Record<string, JsonObject>;
