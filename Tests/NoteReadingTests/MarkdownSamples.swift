import TestSupport

/// Markdown for comparisons, without raw HTML and pipe tables, which we read in our own way.
enum MarkdownSamples {
  static let all = blocks + inlines

  static let blocks = [
    "", "\n\n", "a", "a\nb", "a\n\nb", "  a\n b", "a  \nb", "a\\\nb", "a   \n   b",
    "# One", "## Two ##", "### a # b ###", "#no heading", "####### seven", "#", "# #", "#\ta",
    "  # indented", "    # code", "a\n# b\nc", "One\n===", "Two\n---", "a\nb\n===\nc", "===",
    "\n---",
    "a\n***\nb", "* * *", "- - -", "___", "--", "a\n---\n---", "# é *b* `c`",
    "- a\n- b", "- a\n\n- b", "* a\n+ b\n- c", "1. a\n2. b", "3) a\n4) b", "0. a", "123456789. a",
    "1234567890. a", "- a\n  - b\n    - c", "- a\n\n  b\n\n- c", "- a\n- b\n\n  c", "-\n- b",
    "- a\nb",
    "- a\n\nb", "1. a\n   - b\n2. c", "- # h\n- > q", "-   code?\n\n      yes", "- a\n\n\n- b",
    "+ a\n+",
    "- a\n  b\n  c", "a\n- b", "a\n1. b", "a\n2. b", "- - a", "1. 2. a", "- ```\n  x\n  ```",
    "10. a\n\n    b",
    "> a", "> a\n> b", "> a\nb", "> a\n\n> b", ">a\n>\n>b", "> > a", "> - a\n> - b",
    "> # h\n> text",
    ">     code", "> ```\n> x\n> ```", "> ```\nx", "- > a\n  > b", "> a\n---", "> 1. a\n>\n>    b",
    "    code\n    more\n\n    end", "```\na\n```", "~~~ info\na\n~~~",
    "``` swift ignored\nlet a = 1 < 2\n```",
    "```\nopen", "````\n```\n````", "  ```\n  a\n   b\n  ```", "```a&amp;b\n```", "a\n    b",
    "```\n\n\n```", "~~~\n```\n~~~",
    "\tcode", "- a\n\n\tb", "a\r\nb\r\n\r\n- c\r\n- d", "a\rb", "\u{FEFF}# a", "[a]: /x\n\n[a]",
    "[a]: /x 'title'\n[a]",
    "[a]:\n/x\n'two\nlines'\n\n[A]", "[a]: <>\n\n[a]", "[a]\n\n> [a]: /x",
    "[a]: /x\n[a]: /y\n\n[a]", "[b]: /x\nb [b]",
    "[not a]: definition here\n\n[not a]", "[a]: /x \"t\" rest\n\n[a]", "- [a]: /x\n- [a]",
  ]

  static let inlines = [
    "*a*", "_a_", "**a**", "__a__", "***a***", "*a **b** c*", "**a *b* c**", "*a*b", "_a_b",
    "a_b_c",
    "* a *", "**a*", "*a**", "*a\nb*", "\\*a\\*", "*a\\**", "****a****", "*(*a*)*", "a*\"b\"*",
    "é*é*é", "*[a*](/x)",
    "`a`", "``a ` b``", "` a `", "`a\nb`", "`` ` ``", "`a", "`a``", "`*a*`", "*a`*`", "`\\`", "` `",
    "`a  b`",
    "[a](/x)", "[a](</x y>)", "[a](/x \"t\")", "[a](/x 't')", "[a](/x (t))", "[a]()", "[](/x)",
    "[a](<>)", "[a] (/x)",
    "[a](/x(y)z)", "[a](/x\\)y)", "[a](/x y)", "[a](\n/x\n\"t\"\n)", "[a\nb](/x)", "[*a*](/x)",
    "[`a](/x)`", "[a [b] c](/x)",
    "[a [b](/x) c](/y)", "[a](/é?b&c=\"d\")", "[a](/x \"&quot;é\\\"\")", "[a](/x%20y)", "[a](#b)",
    "[a](javascript:x)",
    "[a](mailto:a@b.example)", "![a](/x.png)", "![a *b* `c`](/x.png \"t\")", "![](/x)",
    "[![a](/x)](/y)", "![a [b](/x)](/y)", "!a", "!\\[a](/x)",
    "<https://example.org/a?b=c&d>", "<a@b.example>", "<ftp://x/\\[>", "<https://x/&amp;>",
    "a < b > c", "1 <2", "<>", "a <b",
    "&amp; &copy; &#65; &#x42; &nope; &auml;", "&ngE;", "&#0;", "[a&auml;](/x)", "\\&amp;",
    "\\a\\!\\\\", "a\\", "! # $ % ' ( ) + , - . / : ; = ? @ ^ { | } ~",
    "\"a\" 'b' -- --- ...", "🎁 e\u{301} 日本語 *日本*語", "[日本](/語 \"é\")", "a\u{A0}b", "a\tb",
    "[a][b]\n\n[b]: /x", "[a][]\n\n[a]: /x",
    "[a]\n\n[a]: /x", "![a]\n\n[a]: /x", "[a][c] [a]\n\n[a]: /x", "[A  b]\n\n[a B]: /x",
    "[a](x [a]\n\n[a]: /y", "[a]: no", "[a] text\n\n[a]: <b c>",
    "[x]\\(y)\n\n[x]: /z", "*a [b*](/x) c*", "**[a](/x)**", "a *b\nc* [d](/x)", "[a](/x)[b](/y)",
    "[a](/x)\n![b](/y)\n<https://z/>",
  ]

  private static let pieces = [
    "word", "é🎁", "two words", "*em*", "**strong**", "`code`", "`` a`b ``", "[link](/x)",
    "[é *b*](</x y> \"t\")",
    "![image](/i.png)", "[ref]", "[text][ref]", "[ref][]", "<https://example.org/?a=b&c>",
    "[![i](/i)](/l)", "&amp;", "&eacute;", "&#233;", "\\*",
    "\\[", "*", "**", "_", "`", "[", "]", "(", ")", "!", "\\", "<", "[a](", "](/y)", "![",
    "_under_", "snake_case", "a  \nb",
    "\\\n", "\n", "\n\n", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n> > ", "\n    ", "\n# ", "\n## ",
    "\n```\n", "\n---\n", "\n===\n", "\n~~~ x\n", "\t",
    "[ref2](/z 'a\nb')", "[two\nlines](/z)", "`two\nlines`", "\n[ref]: /r \"title\"\n",
    "\n\n[ref]: /r\n",
  ]

  /// Some fragments in a row, with a definition that reference links find.
  static func composition(_ numbers: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 2...16, using: &numbers) {
      text += pieces.randomElement(using: &numbers) ?? ""
      if Bool.random(using: &numbers) { text += " " }
    }
    return text + (Bool.random(using: &numbers) ? "\n\n[ref]: /r\n" : "\n")
  }
}
