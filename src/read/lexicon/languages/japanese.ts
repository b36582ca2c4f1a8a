import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import type { LanguageTable } from './language.ts';

export const japanese: LanguageTable = {
  code: 'ja',
  // There are no spaces between words: each particle counts wherever it occurs.
  stopWords: STOP_WORDS.ja,
  defines: [
    /^(?<term>[^\s、。：:「」]{2,30}?)とは[、,]?\s*(?<meaning>\S.{3,})$/u,
    /^(?<term>[^\s、。：:「」は]{2,30}?)は[、,]?\s*(?<meaning>\S.{3,}(?:のこと(?:です|である|だ)?|を指す|を指します|を意味する|を意味します))[。.]?$/u,
    /^(?<meaning>\S.{7,})を(?<term>[^\s、。：:「」を]{2,20})(?:という|といいます|と呼ぶ|と呼びます)[。.]?$/u,
  ],
  endsSentence: 'です|ます$',
  vague:
    '問題,理由,目的,解決策,利点,欠点,質問,回答,結果,結論,例,原因,注意,出典,参考,著者,まとめ,感想,備考,補足,課題',
  glossary: {
    names: '用語集,用語,用語解説,用語一覧,略語,略語集,略語一覧,単語帳,語彙,定義',
    terms: '用語,略語,単語,言葉,語,概念,名称',
    meanings: '意味,定義,説明,解説,正式名称,正式名,内容',
    lists: '連絡先|担当者?|参加者|材料|買い物リスト|演習|練習問題',
    only: '用語集',
    beside: '参考|参考文献',
    labels: '例|出典|参考|注',
  },
  labels: {
    speakers: '講演者,発表者,登壇者,スピーカー,プレゼンター,話者,演者,講師,司会',
    event: 'イベント,イベント名,会議名,カンファレンス,勉強会,大会,学会',
    date: '日付,日時,開催日,日程,年月日,講演日,発表日',
    title: 'タイトル,題名,題目,演題,講演,発表',
    location: '場所,会場,開催地',
    topics: 'タグ,話題,トピック,キーワード,カテゴリ,カテゴリー',
    type: '種類,種別',
  },
  programme: {
    talk: 'セッション|lt|発表|講演|基調講演',
    dayBehind: '日目',
    holds: '第\\s?[\\d一二三四五]\\s?日.*',
    agenda: '日程|プログラム|タイムテーブル',
    breaks:
      '休憩|昼休み|昼食|ランチ|お昼|受付|開場|開会式?|閉会式?|オープニング|クロージング|懇親会',
  },
  sections:
    'メモ,ノート,まとめ,感想,所感,結論,概要,はじめに,おわりに,最後に,目次,背景,質問,質疑応答,議論,参考,参考文献,参考資料,リンク,資料,スライド,演習,学び,自己紹介,その他',
  reports: { behind: '参加(?:レポート|報告|記|メモ)|レポート|まとめ|メモ|ノート' },
  heads: { talk: '講演|発表|セッション', title: 'タイトル' },
  kinds: {
    talk: '講演|発表',
    event: 'イベント',
    glossary: '用語集',
    meeting: '会議',
    person: '人物',
    daily: '日記',
    book: '本|読書',
    recipe: 'レシピ',
    note: 'ノート',
  },
  people: {
    company: '株式会社|主任|経理|研究|教授|社長',
    honorific: 'さん|氏|先生',
    attendees: '出席者|参加者',
  },
  files: { worksWithin: '[本書]$|読書|レシピ|映画|音楽', templates: 'テンプレート' },
};
