/// A small picture of lines in a square of 16 units.
package enum Symbol: String, CaseIterable, Sendable {
  // Channels
  case web, phone, email, search, social, store, call, chat, ad, video, support, parcel, payment
  case person, document, event, survey, screen, other
  // Signs
  case star, clock, check, arrow, plus, minus, question
  /// The arrow where lines run from right to left.
  case leftArrow = "left-arrow"

  /// The outline as an SVG path.
  var path: StaticString {
    switch self {
    case .web:
      """
      M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4zM1.8 8h12.4M8 1.8c-3.7 3.6-3.7 8.8 0 12.4\
      c3.7-3.6 3.7-8.8 0-12.4z
      """
    case .phone:
      "M5.2 1.5h5.6a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H5.2a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1zM7.2 12.2h1.6"
    case .email:
      "M2.5 3.3h11a1 1 0 0 1 1 1v7.4a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V4.3a1 1 0 0 1 1-1zM2 4.4l6 4.4l6-4.4"
    case .search: "M6.9 2a4.9 4.9 0 1 0 0 9.8a4.9 4.9 0 1 0 0-9.8zM10.5 10.5l3.7 3.7"
    case .social:
      """
      M4 6.2a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6zM12 1.7a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6z\
      M12 10.7a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6zM5.6 7.1l4.8-2.7M5.6 8.9l4.8 2.7
      """
    case .store: "M2.6 6.6v7.2h10.8V6.6M1.6 6.4l1.5-4h9.8l1.5 4zM6.4 13.8V9.6h3.2v4.2"
    case .call:
      """
      M5.3 2.2L3.5 2.6C2.2 3 2.1 4.6 2.7 6.2c1.2 3.1 4 5.9 7.1 7.1c1.6.6 3.2.5 3.6-.8l.4-1.8l-3-1.6\
      l-1.4 1.3c-1.5-.8-2.7-2-3.5-3.5l1.3-1.4z
      """
    case .chat:
      """
      M2.6 2.4h10.8a1 1 0 0 1 1 1v6.2a1 1 0 0 1-1 1H7.6L4.2 13.7v-3.1H2.6a1 1 0 0 1-1-1V3.4a1 1 0 0 1\
       1-1zM5 6.5h.01M8 6.5h.01M11 6.5h.01
      """
    case .ad:
      "M2 6.3v3.4h2.3l6.4 3.2V3.1L4.3 6.3zM4.7 9.9l.9 3.8h1.9l-.7-2.8M12.9 6.2c1.1.8 1.1 2.8 0 3.6"
    case .video:
      "M2.4 3.2h11.2a.8.8 0 0 1 .8.8v8a.8.8 0 0 1-.8.8H2.4a.8.8 0 0 1-.8-.8V4a.8.8 0 0 1 .8-.8zM6.6 5.8v4.4l3.8-2.2z"
    case .support:
      """
      M2.6 9.6V8a5.4 5.4 0 0 1 10.8 0v1.6M2.6 9.2h2v3.4h-1a1 1 0 0 1-1-1zM13.4 9.2h-2v3.4h1a1 1 0 0 0\
       1-1zM12.8 12.4c0 1.2-1.2 1.9-3.4 1.9
      """
    case .parcel: "M2 5l6-3l6 3v6.3l-6 3l-6-3zM2 5l6 3l6-3M8 8v6.2M5 3.6l6 3"
    case .payment:
      """
      M2.5 3.4h11a1 1 0 0 1 1 1v7.2a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V4.4a1 1 0 0 1 1-1zM1.5 6.6h13M4 10\
      h3
      """
    case .person:
      "M8 2a2.7 2.7 0 1 0 0 5.4A2.7 2.7 0 1 0 8 2zM2.8 14c.3-2.9 2.3-4.6 5.2-4.6s4.9 1.7 5.2 4.6"
    case .document: "M4 1.8h5.4L12.4 5v9.2H4zM9.2 1.8V5h3.2M6.2 8.2h4M6.2 11h4"
    case .event: "M2.4 3.4h11.2V14H2.4zM2.4 6.6h11.2M5.4 1.8v3M10.6 1.8v3"
    case .survey: "M3.4 3.2h9.2v11H3.4zM6 1.8h4v2.6H6zM5.8 8l1.1 1.1l2-2.2M5.8 11.6h4.4"
    case .screen: "M1.8 3h12.4v8.2H1.8zM5.4 13.8h5.2M8 11.2v2.6"
    case .other: "M8 4.6a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 1 0 0-6.8z"
    case .star: "M8 .8l2.2 4.6l5 .7l-3.6 3.5l.8 5L8 12.2l-4.4 2.4l.8-5L.8 6.1l5-.7z"
    case .clock: "M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4zM8 4.4V8l2.4 1.6"
    case .check: "M3 8.4l3.2 3.2L13 4.8"
    case .arrow: "M2.6 8h10.2M9.2 4.4L12.8 8l-3.6 3.6"
    case .leftArrow: "M13.4 8H3.2M6.8 4.4L3.2 8l3.6 3.6"
    case .plus: "M8 3.5v9M3.5 8h9"
    case .minus: "M3.5 8h9"
    case .question: "M5.6 6a2.4 2.4 0 1 1 3.5 2.1c-.8.5-1.1.9-1.1 1.7M8 12.4h.01"
    }
  }
}

extension Symbol {
  /// The same sign where lines run the other way: only an arrow points along them.
  var mirrored: Symbol {
    switch self {
    case .arrow: .leftArrow
    case .leftArrow: .arrow
    default: self
    }
  }

  /// The picture of a channel by the words of its name, in English and some neighbours.
  package static func channel(_ name: String) -> Symbol {
    var word: [UInt8] = []
    var found: Symbol?
    func close() {
      if !word.isEmpty, found == nil || found == .web {
        found = channels[String(decoding: word, as: UTF8.self)] ?? found
      }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: word.append(byte + 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x80...: word.append(byte)
      case UInt8(ascii: "-") where word == Array("e".utf8): break
      default: close()
      }
    }
    close()
    return found ?? .other
  }

  private static let channels: [String: Symbol] = {
    let words: [(Symbol, String)] = [
      (.web, "web website site online internet browser page portal shop webshop ウェブ الويب אתר"),
      (.phone, "app mobile smartphone ios android pwa アプリ التطبيق אפליקציה"),
      (.email, "email mail newsletter inbox メール"),
      (.search, "search seo google bing suche recherche buscador 検索 البحث بحث חיפוש"),
      (
        .social,
        "social instagram facebook tiktok linkedin twitter x community influencer pinterest sns"
      ),
      (.store, "store branch retail kiosk pos filiale laden geschäft magasin tienda 店舗"),
      (.call, "phone call telephone hotline telefon téléphone teléfono ivr 電話 هاتف טלפון"),
      (.chat, "chat chatbot bot messenger sms whatsapp messaging text chatbot チャット"),
      (
        .ad,
        "ad ads advertising paid display banner campaign anzeige werbung radio publicité anuncio 広告"
      ),
      (.video, "video youtube film webinar demo 動画 فيديو וידאו"),
      (.support, "support helpdesk service contact kundendienst サポート الدعم"),
      (
        .parcel,
        "delivery parcel courier post shipping logistics package versand livraison envío 配送 التوصيل משלוח"
      ),
      (.payment, "payment checkout card billing invoice bank zahlung paiement pago 決済 الدفع תשלום"),
      (.person, "person personal meeting sales agent staff advisor consultant face berater onsite"),
      (.document, "document print brochure letter contract form pdf brief flyer catalogue paper"),
      (.event, "event calendar appointment fair trade termin messe booking"),
      (.survey, "survey feedback review questionnaire umfrage nps アンケート"),
      (.screen, "tv desktop display screen terminal computer"),
    ]
    var table: [String: Symbol] = [:]
    for (symbol, names) in words {
      for name in names.split(separator: " ") where table[String(name)] == nil {
        table[String(name)] = symbol
      }
    }
    return table
  }()
}
