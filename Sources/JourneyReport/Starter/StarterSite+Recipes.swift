extension StarterSite {
  /// The recipes that check, compare and publish the site; the README shows the same ones.
  static let recipes = [gitHubRecipe, gitLabRecipe]

  private static let gitHubRecipe = File(
    path: ".github/workflows/site.yml",
    text: """
      # Checks every change, shows on its pull request what changes in the journeys, and publishes the
      # main branch with GitHub Pages (turn it on: Settings > Pages > Source: GitHub Actions). Pages can be
      # public: add “--audience everyone” to the build where not all may see all.
      name: Site
      on:
        push: {branches: [main]}
        pull_request:
      permissions: {contents: read}
      env:
        # Where Waymark is fetched from, set as a variable of the repository, and what of it: a branch, a
        # tag or a commit. It is kept under that name: only a tag or a commit is the same everywhere.
        WAYMARK_SOURCE: ${{ vars.WAYMARK_SOURCE }}
        WAYMARK_VERSION: main
      jobs:
        build:
          runs-on: ubuntu-latest
          container: swift:6.3
          permissions: {contents: read, pull-requests: write}
          steps:
            - uses: actions/checkout@v4
              with: {fetch-depth: 0}
            - name: Restore Waymark
              id: waymark
              uses: actions/cache@v4
              with:
                path: .waymark
                key: waymark-${{ runner.os }}-${{ env.WAYMARK_VERSION }}
            - name: Install libraries
              run: apt-get update && apt-get install -y libcmark-dev libyaml-dev pkg-config
            - name: Build Waymark
              if: steps.waymark.outputs.cache-hit != 'true'
              run: |
                : "${WAYMARK_SOURCE:?Set it under Settings > Secrets and variables > Actions > Variables}"
                source=$(mktemp -d)
                git init -q "$source"
                git -C "$source" fetch --depth 1 "$WAYMARK_SOURCE" "$WAYMARK_VERSION"
                git -C "$source" checkout -q FETCH_HEAD
                swift build -c release --package-path "$source" --product waymark \\
                  --static-swift-stdlib
                mkdir -p .waymark
                cp "$source/.build/release/waymark" .waymark/
            - name: Put Waymark on the path
              run: |
                echo "$PWD/.waymark" >> "$GITHUB_PATH"
                git config --global --add safe.directory "$PWD"
            - name: Check
              run: waymark check --format github --date "$(date -u +%Y-%m-%d)"
            - name: Restore what was built
              uses: actions/cache@v4
              with:
                path: _site
                key: site-${{ env.WAYMARK_VERSION }}-${{ hashFiles('Content/**', 'Templates/**') }}
                restore-keys: site-${{ env.WAYMARK_VERSION }}-
            - name: Build the site
              run: |
                # What changed: against the branch that is merged into, else in the last 30 days.
                since=${GITHUB_BASE_REF:+origin/$GITHUB_BASE_REF}
                since=${since:-$(git rev-list -1 --before="30 days ago" HEAD)}
                waymark build --strict --format github --date "$(date -u +%Y-%m-%d)" \\
                  ${since:+--since "$since"}
            - name: Keep the site
              uses: actions/upload-pages-artifact@v4
              with: {path: _site}
            - name: Tell what changes
              if: github.event_name == 'pull_request'
              run: |
                waymark diff "origin/$GITHUB_BASE_REF" --format markdown > .waymark/diff.md
                cat .waymark/diff.md >> "$GITHUB_STEP_SUMMARY"
            - name: Comment on the pull request
              if: >-
                github.event_name == 'pull_request' &&
                github.event.pull_request.head.repo.full_name == github.repository
              uses: actions/github-script@v7
              with:
                script: |
                  const body = require('fs').readFileSync('.waymark/diff.md', 'utf8')
                  const issue = {...context.repo, issue_number: context.issue.number}
                  const all = await github.paginate(github.rest.issues.listComments, issue)
                  const old = all.find(one => one.body.startsWith('<!-- waymark-diff -->'))
                  if (old) {
                    await github.rest.issues.updateComment({...context.repo, comment_id: old.id, body})
                  } else {
                    await github.rest.issues.createComment({...issue, body})
                  }
        publish:
          if: github.event_name == 'push' && github.ref == 'refs/heads/main'
          needs: build
          runs-on: ubuntu-latest
          permissions: {pages: write, id-token: write}
          environment: github-pages
          steps:
            - uses: actions/deploy-pages@v4

      """)

  private static let gitLabRecipe = File(
    path: ".gitlab-ci.yml",
    text: """
      # Checks every change, shows on its merge request what changes in the journeys, and publishes the
      # default branch with GitLab Pages. Pages can be public: add “--audience everyone” to the builds
      # where not all may see all.
      variables:
        # Where Waymark is fetched from (a CI/CD variable of the project takes its place), and what of it:
        # a branch, a tag or a commit. It is kept under that name: only a tag or a commit is the same
        # everywhere. Comments need WAYMARK_COMMENT_TOKEN: a masked CI/CD variable with the scope “api”.
        WAYMARK_SOURCE: ""
        WAYMARK_VERSION: main
        GIT_DEPTH: "0"
      stages: [test, build, deploy]
      workflow:
        rules:
          - if: $CI_PIPELINE_SOURCE == "merge_request_event"
          - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      default:
        image: swift:6.3
        cache:
          - key: waymark-$WAYMARK_VERSION
            paths: [.waymark/waymark]
          - key: site-$WAYMARK_VERSION-$CI_JOB_NAME_SLUG
            paths: [_site, public]
        before_script:
          - apt-get update && apt-get install -y libcmark-dev libyaml-dev pkg-config curl jq
          - |
            if [ ! -x .waymark/waymark ]; then
              : "${WAYMARK_SOURCE:?Set it under Settings > CI/CD > Variables}"
              source=$(mktemp -d)
              git init -q "$source"
              git -C "$source" fetch --depth 1 "$WAYMARK_SOURCE" "$WAYMARK_VERSION"
              git -C "$source" checkout -q FETCH_HEAD
              swift build -c release --package-path "$source" --product waymark \\
                --static-swift-stdlib
              mkdir -p .waymark
              cp "$source/.build/release/waymark" .waymark/
            fi
          - export PATH="$PWD/.waymark:$PATH"
      check:
        stage: test
        script:
          - |
            day=$(date -u +%Y-%m-%d)
            waymark check --date "$day" --format gitlab > codequality.json || true
            waymark check --date "$day"
        artifacts:
          when: always
          reports: {codequality: codequality.json}
      changes:
        stage: test
        rules:
          - if: $CI_PIPELINE_SOURCE == "merge_request_event"
        script:
          - waymark diff "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --format markdown > changes.md
          - |
            if [ -n "$WAYMARK_COMMENT_TOKEN" ]; then
              merge_request="projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID"
              notes="$CI_API_V4_URL/$merge_request/notes"
              token="PRIVATE-TOKEN: $WAYMARK_COMMENT_TOKEN"
              old=$(curl -sSf -H "$token" "$notes?per_page=100" | jq -r \\
                'map(select(.body | startswith("<!-- waymark-diff -->")))[0].id // empty')
              if [ -n "$old" ]; then
                curl -sSf -o /dev/null -X PUT -H "$token" -F "body=<changes.md" "$notes/$old"
              else
                curl -sSf -o /dev/null -X POST -H "$token" -F "body=<changes.md" "$notes"
              fi
            fi
        artifacts:
          paths: [changes.md]
      site:
        stage: build
        rules:
          - if: $CI_PIPELINE_SOURCE == "merge_request_event"
        script:
          - |
            waymark build --strict --date "$(date -u +%Y-%m-%d)" \\
              --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
        artifacts:
          paths: [_site]
          exclude: [_site/.waymark-*]
      pages:
        stage: deploy
        rules:
          - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
        script:
          - |
            # What changed in the last 30 days.
            since=$(git rev-list -1 --before="30 days ago" HEAD)
            waymark build --strict --date "$(date -u +%Y-%m-%d)" --output public \\
              ${since:+--since "$since"}
        artifacts:
          paths: [public]
          exclude: [public/.waymark-*]

      """)
}
