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

  static let gitignore = File(path: ".gitignore", text: "_site/\n")

  static let gitHubRecipe = File(
    path: ".github/workflows/site.yml",
    text: """
      # Checks every change and publishes the main branch with GitHub Pages.
      # Turn it on under Settings > Pages > Source: GitHub Actions, and set the repository variable
      # WAYMARK_SOURCE to the address that Waymark is cloned from.
      name: Site
      on:
        push: {branches: [main]}
        pull_request:
      jobs:
        build:
          runs-on: ubuntu-latest
          container: swift:6.3
          steps:
            - uses: actions/checkout@v4
            - name: Install Waymark
              run: |
                apt-get update && apt-get install -y libcmark-dev libyaml-dev pkg-config
                git clone --depth 1 "${{ vars.WAYMARK_SOURCE }}" /tmp/waymark
                swift build -c release --package-path /tmp/waymark --product waymark
                cp /tmp/waymark/.build/release/waymark /usr/local/bin/
            - run: waymark build --strict
            - uses: actions/upload-pages-artifact@v3
              with: {path: _site}
        publish:
          if: github.ref == 'refs/heads/main'
          needs: build
          runs-on: ubuntu-latest
          permissions: {pages: write, id-token: write}
          environment: github-pages
          steps:
            - uses: actions/deploy-pages@v4

      """)

  static let gitLabRecipe = File(
    path: ".gitlab-ci.yml",
    text: """
      # Checks every change and publishes the default branch with GitLab Pages.
      # Set the CI/CD variable WAYMARK_SOURCE to the address that Waymark is cloned from.
      pages:
        image: swift:6.3
        script:
          - apt-get update && apt-get install -y libcmark-dev libyaml-dev pkg-config
          - git clone --depth 1 "$WAYMARK_SOURCE" /tmp/waymark
          - swift build -c release --package-path /tmp/waymark --product waymark
          - /tmp/waymark/.build/release/waymark build --strict --output public
        artifacts:
          paths: [public]
        rules:
          - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

      """)
}
