import type { Language } from './language.ts';

export const chinese: Language = {
  code: 'zh',
  stopWords: '的 了 是 在 和 有 不 这 這 就 也 我 们 們 你 他 她 它 与 與 或',
  defines: [
    /^(?<term>[^\s，。：:「」]{2,20}?)(?:是指|指的是|是一种|是一種|是一个|是一個)(?<meaning>.{4,})$/u,
  ],
  months: [],
  labels: {
    speakers:
      '演讲者,演講者,讲者,講者,主讲人,主講人,主讲,主講,演讲人,演講人,讲师,講師,分享者,发言人,發言人'.split(
        ',',
      ),
    event: '活动,活動,会议,會議,大会,大會,研討會,研讨会'.split(','),
    date: '日期,时间,時間'.split(','),
    title: '标题,標題,题目,題目,主题,主題,演讲,演講,議題,议题'.split(','),
    location: '地点,地點,会场,會場,城市'.split(','),
    topics: '标签,標籤,话题,話題,分类,分類,关键词,關鍵詞'.split(','),
    type: '类型,類型'.split(','),
  },
};
