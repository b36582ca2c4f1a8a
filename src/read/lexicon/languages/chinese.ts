import type { Language } from './language.ts';

export const chinese: Language = {
  code: 'zh',
  stopWords: '的 了 是 在 和 有 不 这 這 就 也 我 们 們 你 他 她 它 与 與 或',
  defines: [
    /^(?<term>[^\s，。：:「」]{2,20}?)(?:是指|指的是|是一种|是一種|是一个|是一個|就是|意味着|意味著)(?<meaning>.{4,})$/u,
    /^(?:所谓|所謂)(?<term>[^\s，。：:「」]{2,20}?)[，,]?(?:就是|是指|是|指)(?<meaning>.{4,})$/u,
  ],
  aThing: '',
  vague:
    '问题,問題,原因,目的,目标,目標,解决方案,解決方案,优点,優點,缺点,缺點,结果,結果,结论,結論,例子,示例,注意,来源,來源,参考,參考,作者,总结,總結,备注,備註,区别,區別'.split(
      ',',
    ),
  glossary: {
    names:
      '术语表,術語表,术语,術語,词汇表,詞彙表,名词解释,名詞解釋,缩略语,縮略語,缩写,縮寫,词汇,詞彙,定义,定義,名词'.split(
        ',',
      ),
    terms: '术语,術語,名词,名詞,词语,詞語,缩写,縮寫,缩略语,概念,词,詞,名称,名稱'.split(','),
    meanings: '定义,定義,含义,含義,意思,解释,解釋,说明,說明,描述,全称,全稱'.split(','),
    lists: '联系人|聯絡人|负责人|負責人|参与者|参加者|食材|材料|购物清单|練習|练习',
    only: '术语表|術語表',
    beside: '参考|参考文献',
    labels: '例|示例|来源|参考|注',
  },
  months: [],
  weekdays: [],
  dates: {},
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
  byline: {},
  programme: { holds: '第\\s?[\\d一二三四五]\\s?[天日].*', agenda: '議程|议程|日程' },
  heads: { talk: '演讲|演講|议题|議題', title: '题目|題目|标题' },
  kinds: {
    talk: '演讲|演講',
    event: '活动|活動',
    glossary: '术语表',
    meeting: '会议',
    person: '人物',
    daily: '日记',
    book: '读书',
    recipe: '食谱',
    note: '笔记|筆記',
  },
  people: { company: '公司|主任|教授', honorific: '先生', attendees: '与会者|參與者' },
  files: { worksWithin: '[书書]$|读书|食谱|电影|音乐' },
};
