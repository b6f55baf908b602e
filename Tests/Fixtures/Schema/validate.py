"""Validates YAML texts against JSON Schemas, as an editor does.

Reads a JSON list of cases from standard input, each {"name", "schema", "text", "valid"}, and
prints one line for each case that came out otherwise. Exits with 69 where a module is missing.
"""

import json
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError as error:
    print(error)
    sys.exit(69)


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core types, which editors use: no dates, no `yes`."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), first)

validators = {}
for case in json.load(sys.stdin):
    name = case["schema"]
    if name not in validators:
        with open(name, encoding="utf-8") as file:
            schema = json.load(file)
        jsonschema.Draft7Validator.check_schema(schema)
        validators[name] = jsonschema.Draft7Validator(schema)
    errors = list(validators[name].iter_errors(yaml.load(case["text"], CoreLoader)))
    if case["valid"] and errors:
        best = jsonschema.exceptions.best_match(errors)
        print(f"{case['name']}: refused at {list(best.absolute_path)}: {best.message[:300]}")
    if not case["valid"] and not errors:
        print(f"{case['name']}: accepted")
