"""The command line of a briefgen whose registries have a member more; processes that it starts have it as well."""

from briefgen.compose import timeline
from briefgen.export import formats as output
from briefgen.ingest import formats as given
from briefgen.model import spec
from tests.registries import made_up

output.OUTPUT_FORMATS = (*output.OUTPUT_FORMATS, made_up.OUTLINE)
given.INPUT_FORMATS = (*given.INPUT_FORMATS, made_up.CAPTIONS)
spec.SECTIONS = (*spec.SECTIONS, "glance")
made_up.add_section()
timeline.COLUMNS = (*timeline.COLUMNS, made_up.KIND)

if __name__ == "__main__":
    from briefgen.__main__ import main

    main()
