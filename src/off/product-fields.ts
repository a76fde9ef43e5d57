/**
 * What is asked of the API: no more than `toProduct` reads (a test holds the two together). A whole document is some
 * hundred kilobytes, these are two.
 */
// biome-ignore format: one line per theme
export const PRODUCT_FIELDS = [
  'code', 'product_type', 'obsolete', 'lang', 'lc', 'product_name', 'product_name_fr', 'product_name_en',
  'brands', 'brands_tags', 'stores', 'stores_tags', 'quantity', 'categories_tags', 'labels_tags', 'allergens_tags', 'traces_tags',
  'additives_tags', 'ingredients_non_nutritive_sweeteners_n', 'with_non_nutritive_sweeteners',
  'ingredients_text', 'ingredients_text_fr', 'ingredients_text_en', 'nutriments', 'nutrition', 'nova_group',
  'image_front_url', 'image_url', 'selected_images', 'unique_scans_n', 'last_modified_t', 'last_updated_t',
  'nutriscore_grade', 'nutriscore_version', 'ingredients_analysis_tags',
  'serving_size', 'serving_quantity', 'serving_quantity_unit',
] as const;
