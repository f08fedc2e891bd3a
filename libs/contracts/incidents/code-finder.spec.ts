import fc from 'fast-check';
import { DETAIL_TAGS, detailTagByCode } from '../vocabularies/detail-tags.js';
import { HAZARDS } from '../vocabularies/hazards.js';
import { findHazards, HAZARD_LEXICON } from './code-finder.js';

const best = (query: string): string => {
  const [first] = findHazards(query);
  return first ? [first.code, first.tag].filter(Boolean).join(' ') : '';
};

describe('findHazards', () => {
  it.each([
    ['ครูตี', 'V99 STAFF_CORPORAL'],
    ['ครูใช้ไม้ตีเด็ก', 'V99 STAFF_CORPORAL'],
    ['โดนครูตีที่แขน', 'V99 STAFF_CORPORAL'],
    ['ครูตบหน้านักเรียน', 'V99 STAFF_CORPORAL'],
    ['ครูพละเตะเด็ก', 'V99 STAFF_CORPORAL'],
    ['ครูกล้อนผมนักเรียน', 'V99 STAFF_CORPORAL'],
    ['จมน้ำ', 'A99 DROWNING'],
    ['จมนํ้า', 'A99 DROWNING'],
    ['เด็กตกน้ำหลังโรงเรียน', 'A99 DROWNING'],
    ['จับก้น', 'R02'],
    ['ครูจับก้นนักเรียนหญิง', 'R02'],
    ['แอบถ่ายในห้องน้ำ', 'R02'],
    ['ข่มขืน', 'V01'],
    ['โดนล่วงละเมิดทางเพศ', 'V01'],
    ['โดนแกล้ง', 'V03'],
    ['โดนเเกล้ง', 'V03'],
    ['โดนแกร้ง', 'V03'],
    ['เพื่อนแกลง', 'V03'],
    ['ล้อชื่อพ่อ', 'V03'],
    ['ล้อ ชื่อ พ่อ', 'V03'],
    ['โดนบูลลี่ในห้อง', 'V03'],
    ['รุ่นพี่ไถเงิน', 'V03'],
    ['โพสต์ด่าเพื่อนในเฟซ', 'V03 CYBERBULLY'],
    ['เด็กต่อยกันหน้าโรงอาหาร', 'V02'],
    ['ยกพวกตีกัน', 'V02'],
    ['ทะเลาะวิวาท', 'V02'],
    ['ทเลาะกัน', 'V02'],
    ['นักเรียนพกมีดมาโรงเรียน', 'V99 WEAPON'],
    ['กราดยิง', 'V99 WEAPON'],
    ['ขู่วางระเบิด', 'V06'],
    ['เล่นประทัด', 'V06'],
    ['แก๊สรั่ว', 'V07'],
    ['รถตู้จับเด็ก', 'V08'],
    ['เด็กหายไปตั้งแต่เช้า', 'V08 MISSING_CHILD'],
    ['หนีออกจากบ้าน', 'V08 MISSING_CHILD'],
    ['ชุมนุมประท้วง', 'V04'],
    ['วางเพลิงห้องสมุด', 'V05'],
    ['มอเตอร์ไซค์ล้ม', 'A03'],
    ['มอไซล้มหน้าโรงเรียน', 'A03'],
    ['รถชนตอนข้ามถนน', 'A03'],
    ['ลืมเด็กในรถตู้', 'A03 SCHOOL_BUS'],
    ['ไฟไหม้ห้องพักครู', 'A02 FIRE'],
    ['ไฟดูดที่ตู้น้ำเย็น', 'A02 ELECTRIC'],
    ['ตกบันไดชั้นสอง', 'A02'],
    ['แผ่นดินไหว', 'A01 EARTHQUAKE'],
    ['น้ำท่วมโรงเรียน', 'A01 FLOOD'],
    ['พายุพัดหลังคาปลิว', 'A01 STORM'],
    ['ตกชิงช้าแขนหัก', 'A05 PLAYGROUND'],
    ['น้ำร้อนลวกมือ', 'A05'],
    ['ขาพลิกตอนกีฬาสี', 'A04'],
    ['หมากัด', 'A99 ANIMAL_BITE'],
    ['ผึ้งต่อย', 'A99 ANIMAL_BITE'],
    ['งูเข้าห้องเรียน', 'A99 ANIMAL_BITE'],
    ['พ่อเลี้ยงตีจนช้ำ', 'R01 DOMESTIC_VIOLENCE'],
    ['พ่อเมาแล้วตี', 'R01 DOMESTIC_VIOLENCE'],
    ['ถูกทอดทิ้งอยู่คนเดียว', 'R01'],
    ['นักเรียนท้อง', 'R99 PREGNANCY'],
    ['เด็กไร้สัญชาติไม่ให้เข้าเรียน', 'R03'],
    ['กัญชา', 'U03'],
    ['น้ำกระท่อม', 'U03'],
    ['สูบบุหรี่ไฟฟ้าในห้องน้ำ', 'U03 VAPE'],
    ['กรีดแขนตัวเอง', 'U01 SELF_HARM'],
    ['อยากตาย', 'U01 SELF_HARM'],
    ['โรคซึมเศร้า', 'U01'],
    ['ติดเกมส์', 'U02'],
    ['ไข้เลือดออก', 'U04'],
    ['ไข้เลือดออก 3 คน', 'U04'],
    ['โควิด', 'U04'],
    ['มือ เท้า ปาก', 'U04'],
    ['โดนแฮกเฟซ', 'U05'],
    ['ขู่ปล่อยคลิป', 'U05 ONLINE_SEXUAL'],
    ['เว็บพนัน', 'U06'],
    ['ฝุ่น PM 2.5', 'U07 PM25'],
    ['เผาขยะควันเข้าห้องเรียน', 'U07'],
    ['ไข้หวัดนก', 'U08'],
    ['เด็กผอมมากขาดสารอาหาร', 'U09'],
    ['ท้องเสียทั้งห้อง', 'U99 FOOD_POISONING'],
    ['เป็นลมแดด', 'U99 HEAT_STROKE'],
    ['นักเรียนเป็นลม', 'U99'],
    ['V01', 'V01'],
    ['ภัยจากเครื่องมือ อุปกรณ์', 'A05'],
    ['teacher hit a pupil', 'V99 STAFF_CORPORAL'],
    ['drowned in the pond', 'A99 DROWNING'],
    ['Bullying', 'V03'],
    ['dog bite', 'A99 ANIMAL_BITE'],
    ['dengue fever', 'U04'],
    ['school bus crash', 'A03 SCHOOL_BUS'],
    ['suicidal', 'U01 SELF_HARM'],
  ])('%s leads to %s', (query, expected) => {
    expect(best(query)).toBe(expected);
  });

  it.each(['', '   ', 'สวัสดี', 'วันนี้อากาศดี', 'grape', 'begun', 'ครูสอนหนังสือ', 'มีดนตรีในสวน', '12345'])(
    '%s leads nowhere',
    (query) => {
      expect(findHazards(query)).toEqual([]);
    },
  );

  it('names both things that a sentence tells', () => {
    const codes = findHazards('ต่อยกันแล้วตกบันได').map((finding) => finding.code);
    expect(codes).toEqual(expect.arrayContaining(['V02', 'A02']));
  });

  it('does not take a fight that a teacher saw for a beating by the teacher', () => {
    expect(best('ครูเห็นนักเรียนตีกัน')).toBe('V02');
  });

  it.each([
    ['งู', 'A99 ANIMAL_BITE'],
    ['มีด', 'V99 WEAPON'],
    ['ฝุ่น', 'U07 PM25'],
    ['พอต', 'U03 VAPE'],
    ['เหล้า', 'U03 VAPE'],
    ['แผ่นดิ', 'A01 EARTHQUAKE'],
    ['drow', 'A99 DROWNING'],
  ])('completes %s to %s', (query, expected) => {
    expect(best(query)).toBe(expected);
  });

  it('says what it matched, the longest alone', () => {
    expect(findHazards('น้ำท่วมโรงเรียน')).toEqual([
      { code: 'A01', tag: 'FLOOD', score: expect.any(Number), matched: ['น้ำท่วมโรงเรียน'] },
    ]);
  });

  it('ranks an exact spelling above a folded one', () => {
    expect(findHazards('หมากัด')[0]!.score).toBeGreaterThan(findHazards('หมากัต')[0]?.score ?? 0);
    expect(findHazards('โดนแกล้ง')[0]!.score).toBeGreaterThan(findHazards('โดนแกร้ง')[0]!.score);
  });

  it('finds every word of its own lexicon', () => {
    for (const target of HAZARD_LEXICON) {
      for (const word of target.words) {
        const found = findHazards(word.replace('…', ''));
        expect([word, found.length > 0]).toEqual([word, true]);
      }
    }
  });

  it('knows more than 250 words, none of them for two things', () => {
    const words = HAZARD_LEXICON.flatMap((target) => target.words);
    expect(words.length).toBeGreaterThan(250);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('has words for every sub-type and tag', () => {
    const known = new Set(HAZARD_LEXICON.flatMap((target) => [target.code, target.tag]));
    expect(HAZARDS.filter((hazard) => !known.has(hazard.code))).toEqual([]);
    expect(DETAIL_TAGS.filter((tag) => !known.has(tag.code))).toEqual([]);
    for (const { code, tag } of HAZARD_LEXICON)
      if (tag) expect(detailTagByCode(tag).suggestedSubtype).toBe(code);
  });

  it('is deterministic and total', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(findHazards(query)).toEqual(findHazards(query));
      }),
    );
  });
});
