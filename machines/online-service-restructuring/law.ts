import type { Laws } from '../process.js';

const REFORM = 'Kế hoạch cải cách thủ tục hành chính trọng tâm năm 2024 của UBND thành phố Hà Nội';
const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HUNGYEN = 'Kế hoạch kiểm soát TTHC năm 2024 của UBND thành phố Hưng Yên';
const CANTHO = 'Kế hoạch năm 2024 của Sở KH&CN thành phố Cần Thơ';

export const law = {
  submission: {
    source: `${REFORM}, III.2.1.a (hanoi-cctthc-2024/III.2.1.a)`,
    quote: 'Thời hạn trình UBND Thành phố: hoàn thành trước 31/3/2024.',
    en: 'The list of procedures that can be offered online is submitted to the city by 31 March 2024; read as that day itself. What is limited is the submission, not the approval.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  approval: {
    source: `${REFORM}, III.2.1.d (hanoi-cctthc-2024/III.2.1.d)`,
    quote: 'hoàn thành trước 28/2/2024.',
    en: 'The 30 online services with most files are chosen by 28 February 2024. The product is the approval of their list.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  interlinked: {
    source: `${REFORM}, Phụ lục 2, dòng 1.2 (hanoi-cctthc-2024/PL2.1.2)`,
    quote: 'Tháng 02/2024',
    en: 'The list of interlinked services to be offered first on the national portal is approved in February 2024.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  paperless: {
    source: `${REFORM}, Phụ lục 2, dòng 2.11 (hanoi-cctthc-2024/PL2.2.11)`,
    quote: 'Quý I/2024',
    en: 'The list of online services that need no paper file is approved in the first quarter of 2024.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  launch: {
    source: `${REFORM}, III.2.1.b (hanoi-cctthc-2024/III.2.1.b)`,
    quote: 'Hoàn thành trước 30/11/2024.',
    en: 'By 30 November 2024 the restructured procedures are offered on the city’s system and integrated into the national portal.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  wholeYear: {
    source: `${HANOI_326}, Phụ lục, dòng 9.4 (hanoi-326-2023/9.4)`,
    quote: 'Trong năm 2024',
    en: 'The same work within 2024, in the plan that came first; the reform plan’s 30 November is the narrower day.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  review: {
    source: `${REFORM}, III.2.1.c (hanoi-cctthc-2024/III.2.1.c)`,
    quote: 'hoàn thành trước 30/11/2024.',
    en: 'Services that are on the national portal are reviewed and, where needed, restructured and offered again by 30 November 2024.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  workflow: {
    source: `${REFORM}, III.2.1.b (hanoi-cctthc-2024/III.2.1.b)`,
    quote:
      'Tái cấu trúc các TTHC đủ điều kiện xây dựng DVC trực tuyến/xây dựng quy trình nội bộ, quy trình điện tử cung cấp trên Hệ thống thông tin giải quyết TTHC của Thành phố và tích hợp trên Cổng DVC Quốc gia.',
    en: 'Restructuring builds the internal and the electronic workflow anew: it opens the approval of an internal workflow.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  forms: {
    source: `${REFORM}, III.2.3.b (hanoi-cctthc-2024/III.2.3.b)`,
    quote:
      'Xây dựng mẫu đơn, tờ khai điện tử tương tác phục vụ giải quyết thủ tục hành chính, cung cấp dịch vụ công trực tuyến.',
    en: 'Interactive electronic forms are built for online services, all the time: no day is printed.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  formsOnPortal: {
    source: `${REFORM}, Phụ lục 2, dòng 3.1 (hanoi-cctthc-2024/PL2.3.1)`,
    quote: 'Thường xuyên',
    en: 'The same forms, interacting with the city’s system and the national portal.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  mostFiles: {
    source: `${REFORM}, Phụ lục 2, dòng 2.10 (hanoi-cctthc-2024/PL2.2.10)`,
    quote: 'Thường xuyên',
    en: 'The 30 procedures with most files are restructured, all of them to be done wholly online; here no day is printed.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  standing: {
    source: `${HANOI_326}, Phụ lục, dòng 5.4 (hanoi-326-2023/5.4)`,
    quote: 'Tái cấu trúc quy trình để cung cấp dịch vụ công trực tuyến theo quy định.',
    en: 'Workflows are restructured to offer online services; all the time.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  hungYen: {
    source: `${HUNGYEN}, mục V.1 (hungyen-kstthc-2024/V.1)`,
    quote:
      'Thực hiện các dịch vụ công trực tuyến toàn trình và một phần trên Hệ thống thông tin giải quyết TTHC tỉnh, kết nối, tích hợp với Cổng Dịch vụ công quốc gia',
    en: 'Services online in full and in part, on the province’s system, connected with the national portal; all the time.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  canTho: {
    source: `${CANTHO}, Phụ lục, dòng 15 (cantho-skhcn-2024/15)`,
    quote: 'Tăng cường thực hiện Dịch vụ công trực tuyến toàn trình',
    en: 'More services online in full; all the time. The row’s 80 % counts files, not services.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  levels: {
    source: 'Nghị định 45/2020/NĐ-CP và Nghị định 42/2022/NĐ-CP',
    quote: '',
    vi: 'Điều kiện để một dịch vụ công trực tuyến là toàn trình hoặc một phần. Năm văn bản không in tiêu chí: trưởng bộ phận kết luận.',
    en: 'What makes a service online in full or in part. None of the five documents prints the criteria: the head of the division concludes on them.',
    validFrom: '2022-08-15',
    validTo: null,
    sureness: 'recalled',
  },
  register: {
    source: 'Thiết kế của hệ thống',
    quote: '',
    vi: 'Không văn bản nào quy định danh mục cập nhật dịch vụ bằng cách nào. Kênh thực hiện được ghi khi dịch vụ vận hành trên hệ thống của thành phố và chuyển lại thành trực tiếp khi dừng dịch vụ; chỉ thủ tục đang có hiệu lực mới được xác định đủ điều kiện hoặc đưa vào vận hành.',
    en: 'No document prints how the register learns of a service. Its channel is set when the service goes live on the city’s system and set back to the counter when it is withdrawn; only a procedure in force is found eligible or goes live.',
    validFrom: null,
    validTo: null,
    sureness: 'design',
  },
} satisfies Laws;
