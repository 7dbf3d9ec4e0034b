from __future__ import annotations

from traffic.detectors.shapes.registry import has_shape


def test_paths_in_the_gallery() -> None:
    assert has_shape("gallery_path", "/storage/emulated/0/DCIM/Camera/IMG_0001.jpg")
    assert not has_shape("gallery_path", "/data/app/base.apk")
