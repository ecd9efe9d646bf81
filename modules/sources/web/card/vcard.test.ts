import { describe, expect, it } from 'vitest';
import { readCards } from './vcard';

const only = (text: string) => readCards(text)[0]?.fields;

describe('business cards', () => {
  it('reads a vCard 3 with folded lines and kinds of numbers', () => {
    expect(only('BEGIN:VCARD\r\nVERSION:3.0\r\nN:王;小明;;;\r\nFN:王小明\r\nORG:深圳市蓝海\r\n 科技有限公司;销售部\r\nTITLE:采购总监\r\nTEL;TYPE=WORK,VOICE:0755-8888 6666\r\nTEL;TYPE=CELL:+86 138 0013 8000\r\nTEL;TYPE=FAX:0755-1\r\nEMAIL:wang@lanhai.cn\r\nADR;TYPE=WORK:;;科技园路 1 号;深圳;广东;518000;中国\r\nNOTE:要\\, 三台\\n下周\r\nEND:VCARD')).toEqual({
      name: '王小明', company: '深圳市蓝海科技有限公司', position: '采购总监', mobile: '+86 138 0013 8000', phone: '0755-8888 6666', email: 'wang@lanhai.cn',
      address_street: '科技园路 1 号', address_city: '深圳', address_province: '广东', address_postcode: '518000', description: '要, 三台\n下周',
    });
  });

  it('reads the quoted-printable of old phones', () => {
    expect(only('BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E6=98=\n=8E\nTEL;CELL:13800138000\nEND:VCARD')).toEqual({ name: '王明', mobile: '13800138000' });
  });

  it('reads a vCard 4 and names of the West', () => {
    expect(only('BEGIN:VCARD\nVERSION:4.0\nN:Doe;Jane;;;\nitem1.TEL;VALUE=uri;TYPE="voice,work":tel:+44-20-7946-0000\nURL:https://doe.example\nEND:VCARD')).toEqual({ name: 'Jane Doe', mobile: '+44-20-7946-0000', website: 'https://doe.example' });
  });

  it('reads the MECARD of a QR code', () => {
    expect(only('MECARD:N:李,雷;TEL:13912345678;EMAIL:li@a.cn;ORG:A\\;B 公司;ADR:北京路 3 号;;')).toEqual({ name: '李雷', mobile: '13912345678', email: 'li@a.cn', company: 'A;B 公司', address_street: '北京路 3 号' });
  });

  it('reads several, and nothing out of anything else', () => {
    expect(readCards('BEGIN:VCARD\nFN:甲\nEND:VCARD\nBEGIN:VCARD\nFN:乙\nEND:VCARD').map((one) => one.fields['name'])).toEqual(['甲', '乙']);
    expect(readCards('https://example.com')).toEqual([]);
    expect(readCards('BEGIN:VCARD\nNOTE:nobody\nEND:VCARD')).toEqual([]);
  });
});
