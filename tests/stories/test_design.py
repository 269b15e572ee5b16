import pytest

from tests.stories.conftest import Visitor
from tests.stories.opening import open_page

pytestmark = pytest.mark.browser


def test_try(visitor: Visitor) -> None:
    visit = visitor()
    open_page(visit, "/accounts/login/")
    open_page(visit, "/")
    open_page(visit, "/design/")
