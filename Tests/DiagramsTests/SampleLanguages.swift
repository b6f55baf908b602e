import JourneyModel
import Wording

@testable import Diagrams

extension SampleMaps {
  /// Japanese: lines end between characters.
  static let japanese: DiagramInput = journey(
    "スマートフォンでの初めての購入",
    [
      stage(
        "認知", goal: "どこで買えるのだろう？", volume: 18_420,
        [
          touchpoint("検索広告") {
            $0.channel = "検索"
            $0.thinks = ["すぐに届きそうだ。値段もはっきりしている。"]
            $0.feels = feels(1, "興味")
            $0.delights = points("広告に価格が表示されている")
            $0.owner = "成長チーム"
          },
          touchpoint("商品紹介動画") {
            $0.channel = "SNS"
            $0.thinks = ["まさに私が使いたい方法だ。"]
            $0.feels = feels(2, "喜び")
            $0.owner = "成長チーム"
          },
        ]),
      stage(
        "購入", goal: "簡単に買えるか？", volume: 2460,
        [
          touchpoint("ログイン") {
            $0.channel = "ウェブ"
            $0.thinks = ["お金を払うだけなのに、なぜアカウントが必要なのか（しかもメール確認まで）？"]
            $0.feels = feels(-2, "苛立ち", "不信")
            $0.momentOfTruth = true
            $0.pains = points("アカウント登録が必須", "エラーで入力内容が消える")
            $0.backstage = [BackstageTask(task: "アカウント作成と本人確認", team: "認証チーム")]
          },
          touchpoint("支払い") {
            $0.channel = "決済"
            $0.thinks = ["最後に六ユーロも追加された！"]
            $0.feels = feels(-1, "失望")
            $0.pains = points("手数料が最後に表示される")
            $0.backstage = [BackstageTask(task: "注文と決済", team: "ショップ")]
          },
        ]),
      stage(
        "配送", goal: "ちゃんと届くか？", volume: 1003,
        [
          touchpoint("配送状況の追跡") {
            $0.channel = "アプリ"
            $0.thinks = ["今どこにあるか見える。"]
            $0.feels = feels(2, "安心")
            $0.delights = points("リアルタイムの地図")
            $0.owner = "物流"
          }
        ]),
    ]
  ) { $0.language = "ja" }.input(language: "ja")

  /// Arabic: the map runs from right to left.
  static let arabic: DiagramInput = journey(
    "الشراء الأول عبر الهاتف",
    [
      stage(
        "الوعي", goal: "من يبيع منتجاً جيداً؟", volume: 18_420,
        [
          touchpoint("إعلان البحث") {
            $0.channel = "البحث"
            $0.thinks = ["يبدو سريعاً."]
            $0.feels = feels(1, "فضول")
            $0.delights = points("السعر ظاهر في الإعلان")
            $0.owner = "آنا · النمو"
            $0.metrics = [reading("ctr", percent(3.1), target: percent(3), n: 594_000)]
          },
          touchpoint("فيديو المنتج") {
            $0.channel = "فيديو"
            $0.thinks = ["هكذا سأستخدمه تماماً."]
            $0.feels = feels(2, "سرور")
            $0.owner = "آنا · النمو"
          },
        ]),
      stage(
        "الشراء", goal: "ما مدى سهولته؟", volume: 2460,
        [
          touchpoint("تسجيل الدخول") {
            $0.channel = "الويب"
            $0.thinks = ["لماذا أحتاج إلى حساب كي أدفع لكم المال؟"]
            $0.feels = feels(-2, "انزعاج", "حذر")
            $0.momentOfTruth = true
            $0.pains = points("حساب إجباري")
            $0.backstage = [BackstageTask(task: "إنشاء حساب", team: "الهوية")]
          },
          touchpoint("الدفع") {
            $0.channel = "الدفع"
            $0.thinks = ["ستة يورو إضافية في النهاية!"]
            $0.feels = feels(-1, "خيبة")
            $0.pains = points("تظهر الرسوم أخيراً", "النموذج يُمسح عند الخطأ")
            $0.backstage = [BackstageTask(task: "الطلب والدفع", team: "المتجر")]
            $0.owner = "كليو · الدفع"
          },
        ]),
      stage(
        "التوصيل", goal: "هل سيصل؟", volume: 1003,
        [
          touchpoint("التتبع") {
            $0.channel = "التطبيق"
            $0.thinks = ["أستطيع أن أراقب قدومه."]
            $0.feels = feels(2, "ثقة")
            $0.delights = points("خريطة مباشرة (GPS)")
            $0.owner = "ديف"
          }
        ]),
    ]
  ) {
    $0.language = "ar"
    $0.recommendations = [
      recommendation("الدفع كضيف دون حساب", at: "الشراء/تسجيل-الدخول", impact: 9, effort: 3)
    ]
  }.input(language: "ar") { $0.metrics = metrics }

  /// German compounds, which are longer than their columns.
  static let german: DiagramInput = journey(
    "Kraftfahrzeughaftpflichtversicherung abschließen",
    [
      stage(
        "Informationsbeschaffung", goal: "Welche Versicherungsgesellschaft ist vertrauenswürdig?",
        volume: 18_420,
        [
          touchpoint("Vergleichsportal") {
            $0.channel = "Web"
            $0.action = "Vergleicht Selbstbeteiligungsmöglichkeiten"
            $0.thinks = ["Was bedeutet Schadenfreiheitsrabattrückstufung?"]
            $0.feels = feels(-1, "Unübersichtlichkeit")
            $0.pains = points("Versicherungsbedingungen unverständlich")
            $0.owner = "Produktmanagement"
          },
          touchpoint("Angebotsberechnung") {
            $0.channel = "App"
            $0.action = "Gibt Fahrzeugidentifikationsnummer ein"
            $0.feels = feels(0.5, "Zuversicht")
            $0.delights = points("Fahrzeugschein-Fotoerkennung")
            $0.backstage = [
              BackstageTask(task: "Risikobewertungsverfahren", team: "Versicherungsmathematik")
            ]
            $0.systems = ["Beitragsberechnungssystem"]
          },
        ]),
      stage(
        "Vertragsabschluss", goal: "Bin ich rechtzeitig versichert?", volume: 9200,
        [
          touchpoint("Zahlungsmodalitätenauswahl") {
            $0.channel = "Web"
            $0.action = "Wählt Lastschrifteinzugsermächtigung"
            $0.feels = feels(1.5)
            $0.metrics = [reading("conversion", percent(62), target: percent(70), n: 1200)]
          },
          touchpoint("Versicherungsbestätigungsnummer") {
            $0.channel = "E-Mail"
            $0.feels = feels(2, "Erleichterung")
          },
        ]),
    ]
  ) { $0.language = "de" }.input(language: "de") { $0.metrics = metrics }
}
