import JourneyModel
import Markup
import SiteRouting
import Wording

extension Phrase {
  static let channelsTitle = Phrase("channels-title", "Channels")
  static let channelsIntro = Phrase(
    "channels-intro", "{n} channel with its touchpoints in all journeys.",
    other: "{n} channels with their touchpoints in all journeys.")
  static let noChannels = Phrase("no-channels", "No touchpoint names a channel yet.")
  static let columnTouchpoint = Phrase("column-touchpoint", "Touchpoint")
  static let columnStage = Phrase("column-stage", "Stage")
  static let columnFeeling = Phrase("column-feeling", "Feeling")
  static let columnChannel = Phrase("column-channel", "Channel")
}

/// The channels with their touchpoints across journeys.
enum ChannelsPage {
  /// What stands on the page.
  static func content(_ context: RenderContext) -> PageContent {
    let scope = PageScope(context, route: .channels)
    return PageContent(
      route: .channels, title: scope[.channelsTitle], description: intro(scope),
      language: context.portfolio.site.language, bodyClass: "page-channels",
      breadcrumb: Pages.breadcrumb(scope, scope[.channelsTitle]),
      main: MarkupWriter.html { write(scope, into: &$0) })
  }

  private static func intro(_ scope: PageScope) -> String {
    let count = scope.context.index.channels.count
    return count == 0 ? scope[.noChannels] : scope.wording(.channelsIntro, count: count)
  }

  /// Writes the page; also as a part of the print file.
  static func write(_ scope: PageScope, into html: inout MarkupWriter) {
    let index = scope.context.index
    scope.pageHead(scope[.channelsTitle], intro: intro(scope), into: &html)
    if !index.channels.isEmpty {
      html.element(.p, .class("sub")) { scope.writeTableLink(.touchpoints, into: &$0) }
    }
    for channel in index.channels {
      html.element(
        .section, .class("part channel"), .id(scope.id(Anchor.of(channel: channel.name)))
      ) { html in
        html.element(.header) { html in
          html.element(scope.heading(2), text: channel.name)
          html.element(.p, .class("meta")) { html in
            html.element(
              .span, text: scope.wording(.atlasTouchpoints, count: channel.touchpoints.count))
            writeMood(channel, scope, &html)
          }
        }
        TouchpointTable(places: channel.touchpoints, scope: scope, column: .owner).write(
          caption: channel.name, into: &html)
      }
    }
  }

  /// Writes the mean feeling in a channel; scores of different scales are made alike.
  private static func writeMood(
    _ channel: Channel, _ scope: PageScope, _ html: inout MarkupWriter
  ) {
    let feelings = channel.touchpoints.compactMap(\.feeling)
    guard !feelings.isEmpty else { return }
    let mean = feelings.reduce(0, +) / Double(feelings.count)
    let scale = EmotionScale.standard
    html.element(.span) {
      scope.writeMeanFeeling(mean * (scale.max - scale.middle) + scale.middle, on: scale, into: &$0)
    }
  }
}
