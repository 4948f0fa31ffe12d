import sys

from tests import processes


def test_the_package_loads_no_parser_until_asked():
    code = "import sys, briefgen.extract, briefgen.extract.time; print('spacy' in sys.modules)"
    done = processes.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
