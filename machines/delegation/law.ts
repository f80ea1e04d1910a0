import type { Laws } from '../process.js';

const HANOI_326 = 'Kế hoạch 326/KH-UBND năm 2023 của UBND thành phố Hà Nội';
const HANOI_5298 = 'Quyết định 5298/QĐ-UBND năm 2018 của UBND thành phố Hà Nội';
const HANOI_REFORM = 'Kế hoạch công tác CCTTHC trọng tâm năm 2024 của UBND thành phố Hà Nội';

export const law = {
  evaluation: {
    source: `${HANOI_326}, Phụ lục, dòng 5.3 (hanoi-326-2023/5.3)`,
    quote: 'Trong năm 2024',
    en: 'Within the year: directions of the city, and a written evaluation of the delegation reported to it ("Văn bản đánh giá, tổng hợp về việc ủy quyền báo cáo UBND Thành phố"). Every year in which it is in force has one.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  reception: {
    source: `${HANOI_5298}, Phụ lục, II.5 (hanoi-5298-2018/II.5)`,
    quote: 'Thủ tục hành chính cấp này được giao cho cấp khác tiếp nhận...',
    en: 'Procedures of one level that another takes in, every year, by decision of the chairman.',
    validFrom: '2018-10-02',
    validTo: null,
    sureness: 'printed',
  },
  conditions: {
    source: `${HANOI_326}, II.2 (hanoi-326-2023/II.2)`,
    quote:
      'tăng cường phân cấp, ủy quyền giải quyết thủ tục hành chính cho cơ sở trên cơ sở bảo đảm các điều kiện tiếp nhận thực hiện nhiệm vụ được phân cấp, ủy quyền theo quy định',
    en: 'Delegated to the grass roots where these have what it takes to carry it out.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  ministries: {
    source: `${HANOI_REFORM}, mục III.1.3.b (hanoi-cctthc-2024/III.1.3.b)`,
    quote: 'để tổ chức thực thi phương án phân cấp',
    en: 'Delegation that the prime minister approved waits for the ministries’ own regulations: as directed, no day.',
    validFrom: '2024-01-01',
    validTo: null,
    sureness: 'printed',
  },
  effect: {
    source: 'Luật Tổ chức chính quyền địa phương 2015, Điều 13 và 14',
    quote: '',
    en: 'In writing, with its scope and its time; what was delegated is not delegated further.',
    validFrom: '2016-01-01',
    validTo: '2025-02-28',
    sureness: 'recalled',
  },
} satisfies Laws;
