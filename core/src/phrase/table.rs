//! The words of the interface: one row a phrase; columns: Korean of China, Korean of South
//! Korea, Chinese, English. Kept as data; what a slot means is told in the module above.

/// One phrase of the interface.
///
/// Each is a constant of its own, so that a part of the page carries only the words that it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase(&'static [&'static str; 4]);

/// Declares the phrases and their texts together, so that none can lack a language.
macro_rules! phrases {
    ($($(#[doc = $doc:literal])+ $name:ident: $ko_cn:literal, $ko_kr:literal, $zh:literal, $en:literal;)+) => {
        #[expect(non_upper_case_globals, reason = "phrases are named as the variants of a list are")]
        impl Phrase {
            $($(#[doc = $doc])+ pub const $name: Self = Self(&[$ko_cn, $ko_kr, $zh, $en]);)+

            /// Every phrase.
            pub const ALL: &[Self] = &[$(Self::$name),+];
        }
    };
}

impl Phrase {
    /// Its text in each language, in the order of `Language::ALL`.
    pub(super) const fn texts(self) -> [&'static str; 4] {
        *self.0
    }

    /// Whether the phrase is a name, written in its own script in every language.
    #[cfg(test)]
    pub(super) fn is_a_name(self) -> bool {
        self == Self::Site || self == Self::SiteLatin
    }
}

phrases! {
    /// A part of the page was not received.
    PartMissing: "페지의 한 부분을 받지 못하였습니다.",
        "페이지의 한 부분을 받지 못했습니다.",
        "页面的一部分未能载入。",
        "A part of the page did not arrive.";
    /// Asks for it once more.
    TryAgain: "다시 받기", "다시 받기", "重试", "Try again";
    /// The name of the site.
    Site: "동북", "동북", "东北", "Dongbuk";
    /// The name of the site in the other script, beside the first.
    SiteLatin: "Dongbuk", "Dongbuk", "Dongbuk", "동북";
    /// What the site is, in one sentence.
    Lead: "중국 동북의 우리 말 신문을 지역과 주제, 수자로 읽습니다.",
        "중국 동북의 우리말 신문을 지역과 주제, 숫자로 읽습니다.",
        "按地区、主题和数字，阅读中国东北的朝鲜文报纸。",
        "The Korean-language press of China’s Northeast, read by place, topic and figure.";
    /// What the collection holds: articles, and the newspapers they came from.
    Holdings: "기사 {0}편 · 신문 {1}종", "기사 {0}편 · 신문 {1}종", "文章{0}篇 · 报纸{1}种",
        "{0} {0:article/articles} · {1} {1:newspaper/newspapers}";
    /// Skips to the main content.
    SkipToContent: "본문으로 건너뛰기", "본문으로 건너뛰기", "跳到正文", "Skip to content";
    /// Skips to the search field.
    SkipToSearch: "검색으로 건너뛰기", "검색으로 건너뛰기", "跳到搜索", "Skip to search";

    /// The name of the search field.
    Search: "검색", "검색", "搜索", "Search";
    /// What may be typed into the search field.
    SearchHint: "낱말, 지명, 수자, “구절”", "낱말, 지명, 숫자, “구절”", "词语、地名、数字、“原句”", "Words, places, figures, “phrases”";
    /// Empties the search field.
    ClearSearch: "검색어 지우기", "검색어 지우기", "清除搜索词", "Clear the search";
    /// The name of the list of suggestions.
    Suggestions: "검색 제안", "검색 제안", "搜索建议", "Suggestions";
    /// A suggestion's kind: a place.
    KindPlace: "지역", "지역", "地区", "Place";
    /// A suggestion's kind: a topic.
    KindTopic: "주제", "주제", "主题", "Topic";
    /// A suggestion's kind: a programme.
    KindProgramme: "계획", "계획", "规划", "Plan";
    /// A suggestion's kind: a person.
    KindPerson: "인물", "인물", "人物", "Person";
    /// A suggestion's kind: an article.
    KindArticle: "기사", "기사", "文章", "Article";
    /// A suggestion's kind: a word.
    KindWord: "낱말", "낱말", "词语", "Word";
    /// A suggestion's kind: something searched before.
    KindPast: "지난 검색", "지난 검색", "搜索记录", "Past search";
    /// A word was found under another spelling.
    FoundAs: "‘{0}’ → ‘{1}’", "‘{0}’ → ‘{1}’", "“{0}” → “{1}”", "“{0}” → “{1}”";
    /// Another reading of the query.
    DidYouMean: "‘{0}’ 검색하기", "‘{0}’ 검색하기", "改搜“{0}”", "Search for “{0}” instead";
    /// Nothing was found as typed.
    Nearest: "입력한 그대로는 없어 가까운 ‘{0}’의 결과를 보입니다.", "입력한 그대로는 없어 가까운 ‘{0}’의 결과를 보입니다.",
        "没有完全匹配的结果，以下是相近的“{0}”。", "Nothing matches exactly; these are results for “{0}”.";
    /// A part of the query was not understood.
    NotUnderstood: "‘{0}’: 알아듣지 못해 빼고 찾았습니다.", "‘{0}’: 알아듣지 못해 빼고 찾았습니다.",
        "未能理解“{0}”，搜索时已略去。", "“{0}” was not understood and was left out of the search.";
    /// The query was too long.
    TooLong: "검색어가 길어 앞부분만 찾았습니다.", "검색어가 길어 앞부분만 찾았습니다.", "搜索词过长，只搜索了前面部分。",
        "The query is very long; only its beginning was searched.";
    /// Parts of a link were not understood.
    LinkNotUnderstood: "련결주소에서 알아보지 못한 부분은 건너뛰였습니다: {0}", "주소에서 알아보지 못한 부분은 건너뛰었습니다: {0}",
        "链接中有无法识别的部分，已略过：{0}", "Parts of this link were not understood and left out: {0}";
    /// Closes a notice or a sheet.
    Close: "닫기", "닫기", "关闭", "Close";

    /// The heading of the newest articles.
    Newest: "새 기사", "새 기사", "最新文章", "Latest";
    /// The heading of a list of results.
    Results: "검색 결과", "검색 결과", "搜索结果", "Results";
    /// How many articles there are.
    Articles: "기사 {0}편", "기사 {0}편", "{0}篇文章", "{0} {0:article/articles}";
    /// How many more will be shown.
    ShowMore: "{0}편 더 보기", "{0}편 더 보기", "再显示{0}篇", "Show {0} more";
    /// The name of the order menu.
    Order: "차례", "차례", "排序", "Order";
    /// An order: best first.
    OrderRelevance: "관련순", "관련도순", "相关度", "Relevance";
    /// An order: newest first.
    OrderNew: "새것부터", "최신순", "最新", "Newest";
    /// An order: oldest first.
    OrderOld: "오랜것부터", "오래된순", "最早", "Oldest";
    /// An article without a headline.
    NoTitle: "제목 없음", "제목 없음", "无标题", "Untitled";
    /// An article without a date.
    NoDate: "날자 없음", "날짜 없음", "无日期", "Undated";

    /// The heading of the panel of facets, and its button on a phone.
    Narrow: "좁혀보기", "좁혀 보기", "筛选", "Narrow";
    /// The heading of the places.
    Places: "지역", "지역", "地区", "Places";
    /// The heading of the topics.
    Topics: "주제", "주제", "主题", "Topics";
    /// The heading of the programmes.
    Programmes: "계획과 기구", "계획과 기구", "规划与机构", "Plans";
    /// The heading of the newspapers.
    Newspapers: "신문", "신문", "报纸", "Newspapers";
    /// The heading of the months of publication.
    Period: "발행 시기", "발행 시기", "发表时间", "Published";
    /// Shows the rest of a long list of values.
    AllValues: "모두 보기 ({0})", "모두 보기 ({0})", "全部（{0}）", "All {0}";
    /// Shows the beginning of a long list of values only.
    FewerValues: "줄이기", "줄이기", "收起", "Fewer";
    /// How several values of one group combine.
    AnyOfThese: "고른것 가운데 하나라도 나오는 기사", "고른 것 가운데 하나라도 나오는 기사", "含所选任意一项的文章",
        "Articles with any of those chosen";
    /// Between two chosen values of one group.
    Or: "또는", "또는", "或", "or";
    /// Between two groups of chosen values.
    And: "그리고", "그리고", "且", "and";
    /// Drops a chosen value.
    Remove: "{0} 빼기", "{0} 빼기", "去掉{0}", "Remove {0}";
    /// Drops everything chosen.
    ClearAll: "모두 지우기", "모두 지우기", "全部清除", "Clear all";
    /// Closes the sheet of facets on a phone.
    ShowResults: "기사 {0}편 보기", "기사 {0}편 보기", "查看{0}篇文章", "Show {0} {0:article/articles}";
    /// What is chosen, for those who do not see it.
    Chosen: "고른 조건", "고른 조건", "已选条件", "Chosen filters";
    /// A period from a date.
    Since: "{0}부터", "{0}부터", "{0}起", "since {0}";
    /// A period up to a date.
    Until: "{0}까지", "{0}까지", "至{0}", "until {0}";

    /// The heading when nothing was found.
    NothingFound: "맞는 기사가 없습니다", "맞는 기사가 없습니다", "没有符合的文章", "No article matches";
    /// What to do when nothing was found.
    LoosenHint: "조건을 하나 풀면 볼수 있습니다.", "조건을 하나 풀면 볼 수 있습니다.", "放宽一个条件即可看到：", "Loosen one condition:";
    /// A way out: without a chosen value.
    Without: "‘{0}’ 빼고", "‘{0}’ 빼고", "不限“{0}”", "Without “{0}”";
    /// A way out: without the words.
    WithoutWords: "검색어 ‘{0}’ 없이", "검색어 ‘{0}’ 없이", "不含搜索词“{0}”", "Without the words “{0}”";
    /// A way out: everything.
    Everything: "모든 기사", "모든 기사", "全部文章", "All articles";

    /// Back to the list.
    BackToList: "기사목록", "기사 목록", "返回列表", "All results";
    /// The article before this one.
    Previous: "앞 기사", "이전 기사", "上一篇", "Previous";
    /// The article after this one.
    Next: "다음 기사", "다음 기사", "下一篇", "Next";
    /// Where this article stands in the results.
    Position: "{1}편 가운데 {0}번째", "{1}편 중 {0}번째", "第{0}篇，共{1}篇", "{0} of {1}";
    /// The headings of the article.
    Outline: "차례", "차례", "提纲", "Outline";
    /// Who wrote the article.
    Reporter: "기자 {0}", "기자 {0}", "记者 {0}", "By {0}";
    /// The paper that wrote the article.
    WrittenBy: "원고 {0}", "출처 {0}", "来源 {0}", "From {0}";
    /// The paper that published the article.
    PublishedBy: "실은 곳 {0}", "게재 {0}", "刊载 {0}", "Published by {0}";
    /// Which part of a series.
    SeriesPart: "{0} · 제{1}편", "{0} · {1}편", "{0} · 第{1}篇", "{0} · Part {1}";
    /// What is marked in the text.
    Marks: "표시", "표시", "标注", "Marks";
    /// A kind of mention: places.
    MarkPlaces: "지역", "지역", "地区", "Places";
    /// A kind of mention: figures.
    MarkFigures: "수자", "숫자", "数字", "Figures";
    /// A kind of mention: programmes.
    MarkProgrammes: "계획과 기구", "계획과 기구", "规划与机构", "Plans";
    /// A kind of mention: people.
    MarkPeople: "인물", "인물", "人物", "People";
    /// Shows, or no longer, the Chinese original and the South-Korean spelling behind loanwords and terms.
    Glosses: "원어 달기", "원어 달기", "附中文原词", "Chinese originals";
    /// The facts beside the article.
    InThisArticle: "이 기사에서", "이 기사에서", "本文要点", "In this article";
    /// The heading of figures beside the article.
    KeyFigures: "주요 수자", "주요 숫자", "主要数字", "Key figures";
    /// The heading of what arithmetic gives.
    Findings: "수자를 더해보면", "숫자를 더해 보면", "由数字推算", "What the figures add up to";
    /// What arithmetic gives is not in the article.
    FindingsNote: "기사에 쓰인 수자로 계산한것으로, 기사의 내용이 아닙니다.", "기사에 쓰인 숫자로 계산한 것으로, 기사 내용이 아닙니다.",
        "由文中数字计算得出，并非原文内容。", "Computed from the article’s figures; not stated by it.";
    /// The heading of the people.
    People: "인물", "인물", "人物", "People";
    /// How the article was read.
    HowRead: "어떻게 읽었나", "어떻게 읽었나", "解读过程", "How this was read";
    /// Back to the article.
    BackToArticle: "기사로 돌아가기", "기사로 돌아가기", "返回文章", "Back to the article";
    /// That a machine read it.
    ReadByMachine: "기계가 읽어 표시한것이므로 틀릴수 있습니다.", "기계가 읽어 표시한 것이므로 틀릴 수 있습니다.",
        "标注由机器读取，可能有误。", "Read and marked by machine; it may err.";
    /// What the lines view shows.
    LinesLead: "받은 글의 모든 줄과, 그 줄을 무엇으로 보았는지, 어느 규칙으로 보았는지를 보입니다.",
        "받은 글의 모든 줄과, 그 줄을 무엇으로 보았는지, 어느 규칙으로 보았는지를 보입니다.",
        "逐行列出收到的原文、每行的角色及判定规则。", "Every line of the page as received, what it was taken for, and by which rule.";
    /// A column: line number.
    ColumnLine: "줄", "줄", "行", "Line";
    /// A column: role of a line.
    ColumnRole: "역할", "역할", "角色", "Role";
    /// A column: rule that decided.
    ColumnRule: "규칙", "규칙", "规则", "Rule";
    /// A column: the text.
    ColumnText: "글", "글", "原文", "Text";
    /// A line's role: page furniture.
    RoleChrome: "곁다리", "페이지 장식", "页面元素", "Furniture";
    /// A line's role: date, reporter, source.
    RoleMeta: "서지", "서지", "元数据", "Metadata";
    /// A line's role: headline.
    RoleTitle: "제목", "제목", "标题", "Headline";
    /// A line's role: line under the headline.
    RoleDeck: "부제", "부제", "副题", "Deck";
    /// A line's role: heading in the text.
    RoleHeading: "소제목", "소제목", "小标题", "Heading";
    /// A line's role: text.
    RoleBody: "본문", "본문", "正文", "Text";
    /// A line's role: caption.
    RoleCaption: "사진설명", "사진 설명", "图注", "Caption";
    /// A line's role: table row.
    RoleTable: "표", "표", "表格", "Table";
    /// A line's role: signature.
    RoleCredit: "끝서명", "끝 서명", "署名", "Credit";
    /// A line's role: blank.
    RoleBlank: "빈줄", "빈 줄", "空行", "Blank";
    /// An article of that name is not here.
    NoSuchArticle: "이 이름의 기사가 없습니다", "이 이름의 기사가 없습니다", "没有这篇文章", "No such article";
    /// What to do about it.
    NoSuchArticleHint: "옮겨졌거나 거두어졌을수 있습니다. 아래에서 찾아보십시오.", "옮겨졌거나 철회되었을 수 있습니다. 검색해 보세요.",
        "可能已移动或撤回，请重新搜索。", "It may have been moved or withdrawn. Try a search.";

    /// Copies or shares the link.
    Share: "공유", "공유", "分享", "Share";
    /// The link was copied.
    Copied: "주소를 복사했습니다", "주소를 복사했습니다", "链接已复制", "Link copied";
    /// Copying failed; here is the link.
    CopyByHand: "이 주소를 복사하십시오", "이 주소를 복사하세요", "请复制此链接", "Copy this link";
    /// Passes on one sentence.
    ShareSentence: "이 문장 공유", "이 문장 공유", "分享这句话", "Share this sentence";
    /// What is chosen of the article to be passed on.
    ChosenPassage: "고른 대목", "선택한 구절", "所选文字", "Chosen passage";
    /// Which part of a passage is passed on.
    PassageParts: "어디까지", "범위", "范围", "Which part";
    /// A part of a passage: the sentence.
    WholeSentence: "문장 전체", "문장 전체", "整句", "Whole sentence";
    /// A part of a passage: the words that were selected.
    SelectedWords: "고른 글", "선택한 글", "所选原文", "Selected words";
    /// Copies or shares the link to a passage.
    LinkToQuote: "이 대목으로 가는 주소", "이 구절로 가는 링크", "链接到此处", "Link to this quote";
    /// Opens the sheet of links and citations.
    ShareAndCite: "공유와 인용", "공유와 인용", "分享与引用", "Share and cite";
    /// Copies words.
    Copy: "복사", "복사", "复制", "Copy";
    /// Copies the words of a passage.
    CopyWords: "글 복사", "글 복사", "复制原文", "Copy the words";
    /// Something was copied.
    WordsCopied: "복사했습니다", "복사했습니다", "已复制", "Copied";
    /// Copying failed; the words are selected.
    CopyWordsByHand: "골라놓은 글을 복사하십시오", "선택된 글을 복사하세요", "请复制已选中的文字", "Copy the selected words";
    /// The link to the selected words was copied.
    QuoteCopied: "고른 대목의 주소를 복사했습니다", "고른 구절의 주소를 복사했습니다", "所选文字的链接已复制", "Link to the passage copied";
    /// A linked quote is where it was.
    QuoteFound: "련결된 대목을 표시했습니다.", "링크된 구절을 표시했습니다.", "已标出链接所指的文字。", "The linked passage is marked.";
    /// A linked quote stands elsewhere now.
    QuoteMoved: "련결된 대목이 다른 자리로 옮겨져 그곳에 표시했습니다.", "링크된 구절이 다른 자리로 옮겨져 그곳에 표시했습니다.",
        "链接所指的文字已移到别处，已在新位置标出。", "The linked passage has moved; it is marked where it stands now.";
    /// A linked quote was changed.
    QuoteChanged: "련결된 대목이 그뒤에 달라졌습니다.", "링크된 구절이 그 뒤에 달라졌습니다.",
        "链接所指的文字后来有改动。", "The linked passage has changed since.";
    /// A linked quote is gone.
    QuoteGone: "련결된 대목이 이 기사에 없습니다.", "링크된 구절이 이 기사에 없습니다.",
        "链接所指的文字已不在本文中。", "The linked passage is no longer in this article.";
    /// The quote of a link cannot be read.
    QuoteUnreadable: "련결주소에 적힌 대목을 알아볼수 없어 기사만 열었습니다.", "링크에 적힌 구절을 알아볼 수 없어 기사만 열었습니다.",
        "无法识别链接所指的文字，仅打开了文章。", "The passage in this link cannot be read; only the article was opened.";
    /// The words that a link carries.
    WordsInLink: "주소에 적힌 글", "링크에 적힌 글", "链接中的文字", "In the link";
    /// The words that stand in the article now.
    WordsNow: "지금의 글", "지금의 글", "现在的文字", "Now";
    /// Takes the mark of a linked quote away.
    DismissQuote: "표시 지우기", "표시 지우기", "清除标记", "Clear the mark";

    /// A link, as a field to copy from.
    LinkField: "주소", "링크", "链接", "Link";
    /// Title and link on two lines, for messengers.
    TitleAndLink: "제목과 주소", "제목과 링크", "标题和链接", "Title and link";
    /// The link as a square code.
    QrCode: "주소의 QR코드", "링크 QR 코드", "链接二维码", "QR code of the link";
    /// The heading of citations.
    Citation: "인용", "인용", "引用", "Citation";
    /// The form of a citation: plain text.
    PlainText: "본문글", "텍스트", "纯文本", "Text";
    /// Saves a citation as a file.
    SaveFile: "파일로 저장", "파일로 저장", "存为文件", "Save as a file";
    /// The text of an article as it was received.
    RawText: "받은 그대로의 글", "받은 그대로의 원문", "收到的原文", "Text as received";
    /// Tells the publisher of an error.
    ReportError: "오유 알리기", "오류 알리기", "报告错误", "Report an error";
    /// What a report of an error says: title, link, words.
    ReportBody: "기사: {0}\n주소: {1}\n대목: {2}\n\n틀린 점:", "기사: {0}\n링크: {1}\n구절: {2}\n\n틀린 점:",
        "文章：{0}\n链接：{1}\n原文：{2}\n\n错误之处：", "Article: {0}\nLink: {1}\nPassage: {2}\n\nWhat is wrong:";
    /// Saves what the view holds as files.
    Export: "이 결과를 파일로", "이 결과를 파일로", "导出这些结果", "Export these results";
    /// An article was taken down.
    Withdrawn: "거두어들인 기사입니다", "철회된 기사입니다", "这篇文章已撤回", "This article was withdrawn";
    /// When an article was taken down.
    WithdrawnOn: "거둔 날자: {0}", "철회일: {0}", "撤回日期：{0}", "Withdrawn: {0}";
    /// An article has another id than the link says.
    Renamed: "이 기사의 주소가 바뀌여 새 주소로 열었습니다.", "이 기사의 주소가 바뀌어 새 주소로 열었습니다.",
        "这篇文章的地址已更改，已按新地址打开。", "This article has a new address and was opened there.";
    /// Who publishes the site.
    PublisherIs: "펴낸 곳: {0}", "발행: {0}", "发布者：{0}", "Published by {0}";
    /// How to reach the publisher.
    Contact: "련락처", "연락처", "联系方式", "Contact";

    /// The name of the theme switch.
    Theme: "밝기", "밝기", "明暗", "Theme";
    /// A theme: as the system.
    ThemeAuto: "체계에 따름", "시스템 설정", "跟随系统", "System";
    /// A theme: light.
    ThemeLight: "밝게", "밝게", "浅色", "Light";
    /// A theme: dark.
    ThemeDark: "어둡게", "어둡게", "深色", "Dark";
    /// The name of the size control.
    TextSize: "글자크기", "글자 크기", "字号", "Text size";
    /// Larger letters.
    Larger: "글자 크게", "글자 크게", "放大文字", "Larger text";
    /// Smaller letters.
    Smaller: "글자 작게", "글자 작게", "缩小文字", "Smaller text";
    /// The name of the language menu.
    InterfaceLanguage: "화면언어", "화면 언어", "界面语言", "Language";
    /// The name of the settings menu.
    Settings: "보기 설정", "보기 설정", "显示设置", "Display";

    /// The heading of the sheet of keys.
    Keys: "건반과 검색", "키보드와 검색", "键盘与搜索", "Keyboard and search";
    /// A key: to the search field.
    KeySearch: "검색칸으로", "검색창으로", "搜索", "Search field";
    /// Keys: next and previous article.
    KeyMove: "다음, 앞 기사", "다음, 이전 기사", "下一篇、上一篇", "Next and previous article";
    /// A key: open.
    KeyOpen: "기사 열기", "기사 열기", "打开文章", "Open the article";
    /// A key: facets.
    KeyFacets: "좁혀보기로", "좁혀 보기로", "筛选", "Narrow the list";
    /// A key: share.
    KeyShare: "주소 복사", "주소 복사", "复制链接", "Copy the link";
    /// A key: this sheet.
    KeyHelp: "이 안내", "이 안내", "本说明", "This sheet";
    /// A key: one layer back.
    KeyBack: "한걸음 뒤로", "한 단계 뒤로", "返回一层", "One step back";
    /// The heading of what can be typed into the search field.
    Searching: "검색칸에 쓸수 있는것", "검색창에 쓸 수 있는 것", "搜索写法", "What can be searched";
    /// Words are searched together.
    SearchWords: "낱말이 다 나오는 기사", "단어가 모두 나오는 기사", "各词都出现的文章", "Articles with every word";
    /// A phrase in quotation marks.
    SearchPhrase: "이 차례대로 나오는 낱말", "이 순서대로 나오는 단어", "按此顺序出现的词语", "These words in this order";
    /// One of several words, and none of a word.
    SearchEither: "둘중 하나, 이 낱말은 없이", "둘 중 하나, 이 단어는 없이", "任一词，不含此词", "Either word, without this one";
    /// A place, a topic, a newspaper.
    SearchFacet: "지역과 주제. 신문은 source:", "지역과 주제. 신문은 source:", "地区与主题；报纸用source:", "A place and a topic; source: for a newspaper";
    /// A period of publication.
    SearchPeriod: "이 기간에 나온 기사", "이 기간에 나온 기사", "此期间发表的文章", "Published in this period";
    /// A figure larger or smaller than a number.
    SearchFigure: "이보다 크거나 작은 수자", "이보다 크거나 작은 숫자", "大于或小于此数的数字", "A figure above or below this one";
    /// Any spelling of a word finds it.
    SearchSpelling: "한자, 병음, 첫소리만, 다른 자판으로", "한자, 병음, 초성만, 다른 자판으로", "汉字、拼音、首音、误用键盘",
        "Hanzi, pinyin, initials, the other keyboard";

    /// Where an article was first published.
    OriginalAt: "원문 {0}", "원문 {0}", "原文：{0}", "Original: {0}";
    /// Whose the articles are.
    Rights: "기사의 저작권은 각 신문에 있습니다.", "기사의 저작권은 각 신문에 있습니다.", "文章版权归各报社所有。",
        "The articles belong to their newspapers.";
    /// That nothing leaves the browser.
    Privacy: "모든 일은 이 열람기안에서 이루어지며 아무것도 밖으로 보내지 않습니다.",
        "모든 일은 이 브라우저 안에서 이루어지며 아무것도 밖으로 보내지 않습니다.",
        "一切都在本浏览器内完成，不向外发送任何内容。", "Everything happens in this browser; nothing is sent anywhere.";

    /// That what is searched for can be seen by the host of the site, when it stands in a link that is opened.
    SearchesInLinks: "다만 검색어가 든 주소를 열면 그 검색어가 이 사이트를 둔 곳의 기록에 남을수 있습니다.",
        "다만 검색어가 든 링크를 열면 그 검색어가 이 사이트를 둔 서버의 기록에 남을 수 있습니다.",
        "但打开含搜索词的链接时，该搜索词可能留在本站所在主机的记录中。",
        "But when a link with a search in it is opened, that search can reach the log of the site’s host.";

    /// The name of the switch between views.
    Views: "보는 방법", "보기 방식", "查看方式", "Views";
    /// A view: the list of articles.
    ViewArticles: "기사", "기사", "文章", "Articles";
    /// A view: the ledger of figures.
    ViewFigures: "수자", "숫자", "数字", "Figures";
    /// A view: the ledger of programmes.
    ViewPlans: "계획", "계획", "规划", "Plans";
    /// A view: dates on an axis.
    ViewTimeline: "년대기", "연표", "时间线", "Timeline";
    /// A view: the map.
    ViewMap: "지도", "지도", "地图", "Map";
    /// A view: two of a kind side by side.
    ViewCompare: "비교", "비교", "对比", "Compare";
    /// A view: the graph.
    ViewRelations: "련관", "관계", "关联", "Relations";
    /// What the figures view shows.
    FiguresLead: "결과에 나오는 모든 수자와 그것이 무엇을 나타내는지를 보입니다. 누르면 그 문장으로 갑니다.",
        "결과에 나오는 모든 숫자와 그것이 무엇을 나타내는지를 보입니다. 누르면 그 문장으로 갑니다.",
        "列出结果中的所有数字及其含义，点击可查看原句。", "Every number in the results and what it measures; each leads to its sentence.";
    /// What the plans view shows.
    PlansLead: "결과에 이름이 나오는 계획, 전략, 구역, 기구들입니다.", "결과에 이름이 나오는 계획, 전략, 구역, 기구입니다.",
        "结果中提到的规划、战略、区域与机构。", "The plans, strategies, zones and bodies named in the results.";
    /// What the timeline shows.
    TimelineLead: "기사가 나온 날과 기사안의 날자, 기간을 한 축에 놓았습니다.", "기사가 나온 날과 기사 속 날짜, 기간을 한 축에 놓았습니다.",
        "文章发表日期与文中日期、时段，同列一轴。", "Publication dates and the dates and periods inside the articles, on one axis.";
    /// What the map shows.
    MapLead: "결과에 나오는 곳들입니다. 원이 클수록 기사가 많습니다.", "결과에 나오는 곳들입니다. 원이 클수록 기사가 많습니다.",
        "结果涉及的地点，圆越大文章越多。", "The places of the results; the larger the mark, the more articles.";
    /// That the map is no survey.
    MapIsSchematic: "지명의 자리로 그린 략도로, 경계는 실제와 다릅니다.", "지명의 위치로 그린 약도로, 경계는 실제와 다릅니다.",
        "根据地名位置绘制的示意图，边界并非实际界线。", "A schematic drawn from the places’ positions; its borders are not real ones.";
    /// What the comparison shows.
    CompareLead: "두 지역이나 계획, 기사의 주제와 수자, 문장을 나란히 놓았습니다.", "두 지역이나 계획, 기사의 주제와 숫자, 문장을 나란히 놓았습니다.",
        "将两个地点、规划或文章的主题、数字和语句并列对照。", "Two places, plans or articles side by side: topics, figures, sentences.";
    /// What the graph shows.
    RelationsLead: "한 문장에 함께 나오는 지역, 계획, 주제를 이었습니다.", "한 문장에 함께 나오는 지역, 계획, 주제를 이었습니다.",
        "连接同一句中出现的地区、规划与主题。", "Places, plans and topics that share a sentence.";
    /// No figure in the results.
    NoFigures: "이 결과에는 수자가 없습니다.", "이 결과에는 숫자가 없습니다.", "这些结果中没有数字。", "There is no figure in these results.";
    /// No programme in the results.
    NoPlans: "이 결과에는 이름난 계획이 없습니다.", "이 결과에는 이름이 나온 계획이 없습니다.", "这些结果中没有规划名称。", "No plan is named in these results.";
    /// No date in the results.
    NoDates: "이 결과에는 날자가 없습니다.", "이 결과에는 날짜가 없습니다.", "这些结果中没有日期。", "There is no date in these results.";
    /// No place in the results.
    NoPlaces: "이 결과에는 지도에 놓을 곳이 없습니다.", "이 결과에는 지도에 놓을 곳이 없습니다.", "这些结果中没有可标注的地点。", "No place of these results is on the map.";
    /// No relation in the results.
    NoRelations: "이 결과에는 이을것이 없습니다.", "이 결과에는 이을 것이 없습니다.", "这些结果中没有可连接的内容。", "Nothing in these results shares a sentence.";
    /// Neither operand is in the library.
    NothingToCompare: "비교할 내용이 없습니다.", "비교할 내용이 없습니다.", "没有可对比的内容。", "There is nothing to compare.";
    /// The first operand of a comparison.
    CompareFirst: "왼쪽", "왼쪽", "左侧", "Left";
    /// The second operand of a comparison.
    CompareSecond: "오른쪽", "오른쪽", "右侧", "Right";
    /// What both operands have.
    BothSides: "둘 다", "둘 다", "两者皆有", "Both";
    /// Shows more rows of a table.
    ShowMoreRows: "{0}줄 더 보기", "{0}줄 더 보기", "再显示{0}行", "Show {0} more {0:row/rows}";
    /// How many nodes were left out of the graph.
    LeftOut: "알아보기 쉽게 {0}개를 뺐습니다.", "알아보기 쉽게 {0}개를 뺐습니다.", "为便于阅读，省略了{0}项。", "{0} left out to keep it readable.";
    /// Bars of one unit.
    BarsOfUnit: "단위 {0}", "단위 {0}", "单位：{0}", "In {0}";
    /// The drawing of rates against ranks.
    GrowthByRank: "증가률과 순위", "증가율과 순위", "增长率与位次", "Growth and rank";
    /// Something that is not known.
    Unknown: "알수 없음", "알 수 없음", "不详", "Unknown";
    /// Something concluded and not read.
    Inferred: "미루어 안것", "추정", "推断", "inferred";
    /// How rows are gathered.
    GroupBy: "묶기", "묶기", "分组", "Group by";
    /// Rows are not gathered.
    GroupNone: "묶지 않음", "묶지 않음", "不分组", "None";
    /// An order: as printed.
    OrderPrinted: "나온 차례", "나온 순서", "原文顺序", "As printed";
    /// A kind of thing.
    Kind: "종류", "종류", "类别", "Kind";
    /// Every kind.
    AllKinds: "모두", "모두", "全部", "All";
    /// A kind of figure: money.
    KindMoney: "금액", "금액", "金额", "Money";
    /// A kind of figure: a percentage.
    KindRate: "비률", "비율", "比率", "Rate";
    /// A kind of figure: a position.
    KindRank: "순위", "순위", "位次", "Rank";
    /// A kind of figure: things counted.
    KindCount: "개수", "개수", "数量", "Count";
    /// A kind of figure: a physical quantity.
    KindMeasure: "도량", "도량", "度量", "Measure";
    /// A kind of figure: times as much.
    KindRatio: "배수", "배수", "倍数", "Ratio";
    /// A kind of figure: a date.
    KindDate: "날자", "날짜", "日期", "Date";
    /// A kind of figure: a stretch of time.
    KindPeriod: "기간", "기간", "时段", "Period";
    /// A kind of figure: the place in a series.
    KindOrdinal: "차례", "차례", "序数", "Ordinal";
    /// A kind of event: an article was published.
    EventPublished: "발행", "발행", "发表", "Published";
    /// Narrows to a year.
    NarrowToYear: "그해에 나온 기사만", "그해에 나온 기사만", "只看该年文章", "Only articles of";
    /// That a period is chosen by dragging along the axis.
    BrushHint: "축을 끌어 기간을 고릅니다.", "축을 끌어 기간을 고릅니다.", "沿轴拖动可选择时段。", "Drag along the axis to choose a period.";
    /// The beginning of a period.
    PeriodFrom: "처음", "시작", "起", "From";
    /// The end of a period.
    PeriodTo: "마지막", "끝", "止", "To";
    /// How many are drawn and listed, of how many.
    FirstOf: "{1}개 가운데 {0}개를 보입니다. 기간을 좁히면 나머지도 나옵니다.", "{1}개 중 {0}개를 보입니다. 기간을 좁히면 나머지도 나옵니다.",
        "共{1}项，显示{0}项；缩小时段可查看其余。", "{0} of {1} shown; narrow the period to see the others.";
    /// A file of this site is opened.
    OpenExport: "내보낸 JSON 열기", "내보낸 JSON 열기", "打开导出的 JSON", "Open an exported JSON";
    /// A file is no export of articles.
    NoExport: "이 파일은 이 사이트에서 내보낸 기사가 아닙니다.", "이 파일은 이 사이트에서 내보낸 기사가 아닙니다.", "该文件不是本站导出的文章。",
        "This file is no export of articles from this site.";
    /// That the articles of a file are shown.
    OpenedFile: "파일에 든 기사 {0}편을 보고있습니다.", "파일에 든 기사 {0}편을 보고 있습니다.", "正在显示文件中的{0}篇文章。",
        "Showing the {0} {0:article/articles} of a file.";
    /// The heading of the field for a page of the reader's own.
    OwnPage: "자기 글 읽히기", "내 글 읽히기", "读取自己的文章", "Read a page of your own";
    /// What to put into the field, and where it stays.
    OwnHint: "신문페지의 글을 붙여넣으십시오. 글은 이 브라우저를 떠나지 않습니다.",
        "신문 페이지의 글을 붙여 넣으세요. 글은 이 브라우저를 떠나지 않습니다.", "请粘贴新闻页面的文字。文字不会离开本浏览器。",
        "Paste the text of a newspaper page. It does not leave this browser.";
    /// The button that has the field read.
    OwnRead: "읽기", "읽기", "读取", "Read";
    /// A text is no article.
    OwnRefused: "기사로 알아볼수 없는 글입니다.", "기사로 알아볼 수 없는 글입니다.", "无法识别为文章。",
        "This could not be read as an article.";
    /// An article is the reader's own.
    OwnHere: "이 브라우저에만 있는 자기 글입니다.", "이 브라우저에만 있는 내 글입니다.", "这是只在本浏览器中的自有文章。",
        "An article of your own, in this browser only.";
    /// The button that removes it.
    OwnForget: "지우기", "지우기", "删除", "Remove";
    /// An article of a reader's own is not in this browser.
    OwnElsewhere: "읽는이가 붙여넣은 글로, 그 브라우저에만 있습니다.", "읽는 사람이 붙여 넣은 글로, 그 브라우저에만 있습니다.",
        "这是读者自己粘贴的文章，只在其浏览器中。", "A reader’s own article; it is only in the browser where it was pasted.";
    /// The way back from the articles of a file.
    SitesOwn: "이 사이트의 기사로", "이 사이트의 기사로", "返回本站文章", "Back to the site’s own";
    /// A file of the view that is shown.
    ThisView: "지금 보는 표", "지금 보는 표", "当前表格", "This table";
    /// A column: what a figure measures.
    ColumnSubject: "무엇", "항목", "项目", "Subject";
    /// A column: the figure as printed.
    ColumnValue: "수자", "숫자", "数值", "Value";
    /// A column: the value that can be compared.
    ColumnNormalized: "환산", "환산", "换算", "Normalised";
    /// A column: the time of a figure.
    ColumnPeriod: "때", "시기", "时期", "Period";
    /// A column: the rank.
    ColumnRank: "순위", "순위", "位次", "Rank";
    /// A column: the place.
    ColumnPlace: "지역", "지역", "地区", "Place";
    /// A column: what a place belongs to.
    ColumnWithin: "속한 곳", "상위 지역", "所属", "Within";
    /// A column: the article.
    ColumnArticle: "기사", "기사", "文章", "Article";
    /// A column: a name.
    ColumnName: "이름", "이름", "名称", "Name";
    /// A column: the members of a programme.
    ColumnMembers: "구성", "구성", "构成", "Members";
    /// A column: the numbers of a programme.
    ColumnNumbers: "딸린 수자", "관련 숫자", "相关数字", "Numbers";
    /// A column: how often it is named.
    ColumnMentions: "나온 문장", "나온 문장", "提及", "Mentions";
    /// A column: the first and the last article.
    ColumnFirstLast: "처음, 마지막", "처음, 마지막", "首次、末次", "First, last";
    /// A column: a time.
    ColumnTime: "때", "시기", "时间", "Time";
    /// A column: as printed.
    ColumnPrinted: "쓰인대로", "쓰인 대로", "原文", "As printed";
    /// A column: the sentence.
    ColumnSentence: "문장", "문장", "语句", "Sentence";
    /// How many members were announced and how many follow.
    AnnouncedAndFound: "{0}개라고 했고 {1}개가 나옴", "{0}개라고 했고 {1}개가 나옴", "称{0}项，列出{1}项", "announced {0}, followed by {1}";
    /// Back to the ledger of programmes.
    AllPlans: "모든 계획", "모든 계획", "全部规划", "All plans";
    /// How many sentences name it.
    MentionsCount: "나온 문장 {0}개", "나온 문장 {0}개", "提及{0}处", "{0} {0:mention/mentions}";
    /// A kind of programme: strategy.
    PlanStrategy: "전략", "전략", "战略", "Strategy";
    /// A kind of programme: plan.
    PlanPlan: "계획", "계획", "规划", "Plan";
    /// A kind of programme: agreement.
    PlanAgreement: "협정", "협정", "协议", "Agreement";
    /// A kind of programme: policy.
    PlanPolicy: "정책", "정책", "政策", "Policy";
    /// A kind of programme: zone.
    PlanZone: "구역", "구역", "区域", "Zone";
    /// A kind of programme: park.
    PlanPark: "단지", "단지", "园区", "Park";
    /// A kind of programme: platform.
    PlanPlatform: "플래트홈", "플랫폼", "平台", "Platform";
    /// A kind of programme: laboratory.
    PlanLaboratory: "실험실", "연구소", "实验室", "Laboratory";
    /// A kind of programme: integration.
    PlanIntegration: "일체화", "통합", "一体化", "Integration";
    /// A kind of programme: cooperation area.
    PlanCooperationArea: "협력분야", "협력 분야", "合作领域", "Cooperation area";
    /// A kind of programme: project group.
    PlanProjectGroup: "대상묶음", "사업군", "项目群", "Project group";
    /// A kind of programme: reform.
    PlanReform: "개혁", "개혁", "改革", "Reform";
    /// A kind of programme: campaign.
    PlanCampaign: "활동", "캠페인", "行动", "Campaign";
    /// A kind of programme: slogan.
    PlanSlogan: "구호", "구호", "口号", "Slogan";
    /// A kind of programme: organisation.
    PlanOrganisation: "기구", "기구", "机构", "Organisation";
    /// A kind of programme: event.
    PlanEvent: "행사", "행사", "活动", "Event";
    /// A kind of programme: something else.
    PlanOther: "기타", "기타", "其他", "Other";
}
