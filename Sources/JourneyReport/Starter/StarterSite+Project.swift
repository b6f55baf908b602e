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

      `.github/workflows/site.yml` and `.gitlab-ci.yml` check, compare and publish the site in CI; delete
      the one that you do not need. Both want one variable of the project, `WAYMARK_SOURCE`: the address
      of the repository that Waymark is fetched from.

      """)

  static let gitignore = File(path: ".gitignore", text: "_site/\n.waymark/\n")
}
