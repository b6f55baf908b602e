extension StarterSite {
  static let readme = File(
    path: "README.md",
    text: """
      # Customer journeys

      The maps are in `Content`, the site is made from them by Waymark.

      ```sh
      waymark check    # finds problems and says how to mend them
      waymark build    # writes the site to _site; open _site/index.html
      waymark list     # shows what there is: journeys, personas, metrics, recommendations
      ```

      `waymark schema --output .schema` writes the JSON Schema of every content file, with which
      an editor completes and checks as you type. `waymark explain` tells what a problem means.

      """)

  static let gitignore = File(path: ".gitignore", text: "_site/\n.waymark/\n")
}
