"""The JSON Schema of the formats that people and programs write."""

from typing import Any

from pydantic import BaseModel

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `article`, `spec` or `brief`. Raises `KeyError` for another name."""
    from briefgen.model.article_data import ArticleData
    from briefgen.model.brief import CarriedBrief
    from briefgen.model.spec import Spec

    models: dict[str, type[BaseModel]] = {"article": ArticleData, "spec": Spec, "brief": CarriedBrief}
    return {"$schema": _DIALECT, **models[name].model_json_schema(by_alias=True)}
