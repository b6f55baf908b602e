import Testing

@testable import Diagnostics

@Suite("Reports for GitLab and for CI servers")
struct ReportServerTests {
  @Test("GitLab's code quality report, member by member")
  func gitLab() {
    let report = CheckReport([ReportSample.unknown, ReportSample.twice], in: ReportSample.map)
    #expect(
      ReportSample.text(.gitlab, report) == """
        [
          {
            "description": "Metric “x, y: 5 %” is not in the catalogue. Did you mean “xy”?",
            "check_name": "unknown-metric",
            "fingerprint": "0f0833ee168c4e0d",
            "severity": "major",
            "location": {
              "path": "Content/journeys/a/map.yaml",
              "lines": {
                "begin": 14,
                "end": 14
              }
            }
          },
          {
            "description": "Key “a\\nb” stands twice.",
            "check_name": "duplicate-key",
            "fingerprint": "b9c39569a81fa1f3",
            "severity": "major",
            "location": {
              "path": "Content/journeys/b c/map.yaml",
              "lines": {
                "begin": 3,
                "end": 5
              }
            }
          }
        ]

        """)
    #expect(ReportSample.text(.gitlab, CheckReport([], in: ReportSample.map)) == "[]\n")
  }

  @Test("GitLab's report has what GitLab requires", .enabled(if: ReportTools.needsPython))
  func gitLabParsed() throws {
    let program = """
      import json, sys
      issues = json.load(sys.stdin)
      prints = [issue["fingerprint"] for issue in issues]
      assert len(set(prints)) == len(prints), "fingerprints are not unique"
      for issue in issues:
        assert isinstance(issue["description"], str) and issue["description"]
        assert isinstance(issue["check_name"], str) and issue["check_name"]
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert not issue["location"]["path"].startswith(("./", "/"))
        assert isinstance(issue["location"]["lines"]["begin"], int)
      print([issue["severity"] for issue in issues])
      """
    let run = try ReportTools.run(
      ReportTools.python, ["-c", program], input: ReportSample.report.bytes(as: .gitlab))
    #expect(
      run
        == ReportTools.Run(status: 0, output: "['major', 'info', 'major', 'major', 'minor']\n"))
  }

  @Test("JUnit's XML, one suite for each file")
  func junit() {
    #expect(
      ReportSample.text(.junit) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="Waymark" tests="6" failures="4" errors="0" time="0">
          <testsuite name="Content/journeys/a/map.yaml" tests="3" failures="2" errors="0" time="0">
            <testcase classname="Content/journeys/a/map.yaml" name="unknown-metric at 14:9" time="0">
              <failure type="error" message="Metric “x, y: 5 %” is not in the catalogue.">\
        Content/journeys/a/map.yaml:14:9: Metric “x, y: 5 %” is not in the catalogue.
        Did you mean “xy”?</failure>
            </testcase>
            <testcase classname="Content/journeys/a/map.yaml" name="health-check/owners at 2:1" time="0">
              <system-out>Content/journeys/a/map.yaml:2:1: “sign-in” has no “owner”.[31m</system-out>
            </testcase>
            <testcase classname="Content/journeys/a/map.yaml" name="unknown-metric at 14:9" time="0">
              <failure type="error" message="Metric “x, y: 5 %” is not in the catalogue.">\
        Content/journeys/a/map.yaml:14:9: Metric “x, y: 5 %” is not in the catalogue.
        Did you mean “xy”?</failure>
            </testcase>
          </testsuite>
          <testsuite name="Content/journeys/b c/map.yaml" tests="2" failures="2" errors="0" time="0">
            <testcase classname="Content/journeys/b c/map.yaml" name="duplicate-key at 3:1" time="0">
              <failure type="error" message="Key “a&#10;b” stands twice.">\
        Content/journeys/b c/map.yaml:3:1: Key “a
        b” stands twice.
        Content/journeys/b c/map.yaml:1: The first one.</failure>
            </testcase>
            <testcase classname="Content/journeys/b c/map.yaml" name="raw-html at 9:2" time="0">
              <failure type="warning" message="Raw &lt;b&gt;HTML &amp; such&lt;/b&gt; is shown.">\
        Content/journeys/b c/map.yaml:9:2: Raw &lt;b&gt;HTML &amp; such&lt;/b&gt; is shown.</failure>
            </testcase>
          </testsuite>
          <testsuite name="Content/site.yaml" tests="1" failures="0" errors="0" time="0">
            <testcase classname="Content/site.yaml" name="no problems" time="0"/>
          </testsuite>
        </testsuites>

        """)
  }

  @Test("a parser of XML finds every suite and case", .enabled(if: ReportTools.needsXMLLint))
  func junitParsed() throws {
    func count(_ path: String) throws -> ReportTools.Run {
      try ReportTools.run(
        "xmllint", ["--xpath", "\(path)", "-"], input: ReportSample.report.bytes(as: .junit))
    }
    #expect(try count("count(/testsuites/testsuite)").output.hasPrefix("3"))
    #expect(try count("sum(/testsuites/testsuite/@tests)").output.hasPrefix("6"))
    #expect(try count("count(//testcase)").output.hasPrefix("6"))
    #expect(try count("count(//failure)").output.hasPrefix("4"))
    #expect(
      try count("string(//testcase[starts-with(@name, 'raw')]/failure/@message)").output
        .hasPrefix("Raw <b>HTML & such</b> is shown."))
  }

  @Test(
    "text in XML",
    arguments: [
      ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &apos;d&apos;"),
      ("a\tb\nc\rd", "a&#9;b&#10;c&#13;d"),
      ("\u{0}\u{1B}[0m\u{7F}\u{85}\u{FFFE}\u{FFFF}é😀", "[0mé😀"),
      ("]]>", "]]&gt;"),
    ])
  func escaping(text: String, expected: String) {
    #expect(JUnitReport.escaped(text) == expected)
  }

  @Test("fingerprints are FNV-1a in 64 bits, each text ended by a zero byte")
  func fingerprint() {
    // The offset basis, and “foobar” from the draft's test vectors with a zero byte.
    #expect(Fingerprint.of([]) == "cbf29ce484222325")
    #expect(Fingerprint.of(["foobar"]) == "34531ca7168b8f38")
    #expect(Fingerprint.of(["ab", "c"]) != Fingerprint.of(["a", "bc"]))
  }
}
